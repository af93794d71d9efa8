#include "ui/correction/correctionform.h"

#include "ui/common/filedialogs.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

// Where each part of the form stands.

namespace lc::ui {

void CorrectionForm::build()
{
    m_kind->setObjectName(QStringLiteral("correctionKind"));
    m_kind->setAccessibleName(tr("What is the matter"));
    m_license->setWordWrap(true);
    m_type->setObjectName(QStringLiteral("correctionType"));
    m_type->setAccessibleName(tr("Kind of license"));
    m_type->setPlaceholderText(tr("Kind of license"));
    m_issuer->setObjectName(QStringLiteral("correctionIssuer"));
    m_issuer->setAccessibleName(tr("Issuer, if known"));
    m_issuer->setPlaceholderText(tr("Issuer, if known"));
    m_fields->setObjectName(QStringLiteral("correctionFields"));
    m_fields->setAccessibleName(tr("Wrong fields; Space ticks one"));
    m_fieldsTitle->setText(tr("Wrong fields; Space ticks one"));
    m_note->setObjectName(QStringLiteral("correctionNote"));
    m_note->setAccessibleName(tr("Note, without names and numbers"));
    m_note->setPlaceholderText(tr("What is right, as far as it is no name and no number"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(scaled(90));
    m_notice->setObjectName(QStringLiteral("correctionNotice"));
    m_notice->setWordWrap(true);

    auto *typed = new QHBoxLayout(m_typedRow);
    typed->setContentsMargins(0, 0, 0, 0);
    typed->addWidget(m_type, 1);
    typed->addWidget(m_issuer, 1);
    auto *card = new Card;
    card->setTitle(tr("Report of a missing or wrong license"));
    card->setRemark(tr("No name and no number of a person"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    column->setSpacing(scaled(9));
    QLabel *noteTitle = makeLabel(TextSize::Normal, true);
    noteTitle->setText(tr("Note, without names and numbers"));
    column->addWidget(m_license);
    column->addWidget(m_kind);
    column->addWidget(m_typedRow);
    column->addWidget(m_fieldsTitle);
    column->addWidget(m_fields, 1);
    column->addWidget(noteTitle);
    column->addWidget(m_note);
    column->addWidget(m_notice);
    // Takes what is left when there are no fields to tick.
    column->addStretch(0);
    card->setBody(body);

    setButtonText(m_save, tr("Save the report"), QStringLiteral("Ctrl+S"));
    m_save->setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));
    m_save->setObjectName(QStringLiteral("correctionSave"));
    connect(m_save, &QPushButton::clicked, this, &CorrectionForm::save);
    QPushButton *exporting = makeButton(tr("Export all …"));
    exporting->setObjectName(QStringLiteral("correctionExport"));
    connect(exporting, &QPushButton::clicked, this, [this] {
        m_dialogs->saveFile(this, tr("Export the reports"), QStringLiteral("corrections.csv"),
                            tr("Table (*.csv);;JSON (*.json)"),
                            [this](const QString &path) { exportAll(path); });
    });
    QPushButton *back = makeButton({});
    setButtonText(back, tr("Back"), tr("Esc", "key"));
    connect(back, &QPushButton::clicked, this, &CorrectionForm::turnedAway);
    for (QPushButton *button : {m_save, exporting, back})
        card->footer()->addWidget(button);
    card->footer()->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    outer->addWidget(card);
}

} // namespace lc::ui
