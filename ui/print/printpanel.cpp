#include "ui/print/printpanel.h"

#include "texts/errortext.h"
#include "ui/common/filedialogs.h"
#include "ui/common/keytable.h"
#include "ui/common/shape.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace lc::ui {

PrintPanel::PrintPanel(Pools *pools, FileDialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_card(new Card)
    , m_preview(new CopyPreview(pools))
    , m_layoutText(makeLabel(TextSize::Small, false, "second"))
    , m_serial(makeLabel(TextSize::Normal))
    , m_path(new QLineEdit)
    , m_place(makeButton(tr("Other place …")))
    , m_save(makeButton({}, true))
    , m_back(makeButton({}))
    , m_shape(new ShapeLabel(scaled(22)))
    , m_outcome(makeLabel(TextSize::Normal))
{
    setObjectName(QStringLiteral("printPanel"));
    build();
    connect(m_preview, &CopyPreview::laidOut, this, &PrintPanel::showLayout);
    connect(m_preview, &CopyPreview::failed, this, &PrintPanel::showError);
    connect(m_save, &QPushButton::clicked, this, &PrintPanel::save);
    connect(m_path, &QLineEdit::returnPressed, this, &PrintPanel::save);
    connect(m_back, &QPushButton::clicked, this, &PrintPanel::turnedAway);
    connect(m_place, &QPushButton::clicked, this, &PrintPanel::choosePlace);
}

void PrintPanel::build()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_preview, 1);
    row->addWidget(buildSide());
    m_card->setTitle(tr("Annotated copy"));
    m_card->setBody(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_preview->setAccessibleName(tr("Preview of the annotated copy"));
}

QWidget *PrintPanel::buildSide()
{
    m_path->setObjectName(QStringLiteral("printPath"));
    m_path->setAccessibleName(tr("File to save to"));
    m_save->setObjectName(QStringLiteral("printSave"));
    m_outcome->setObjectName(QStringLiteral("printOutcome"));
    m_outcome->setWordWrap(true);
    m_layoutText->setWordWrap(true);
    m_serial->setFont(codeFont(TextSize::Normal));
    m_serial->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_serial->setWordWrap(true);
    setButtonText(m_back, tr("Back to the face"), tr("Esc", "key"));

    auto *side = new QWidget;
    side->setFixedWidth(scaled(248));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    column->setSpacing(scaled(8));
    QLabel *serialTitle = makeLabel(TextSize::Small, false, "second");
    serialTitle->setText(tr("Serial number"));
    QLabel *pathTitle = makeLabel(TextSize::Small, false, "second");
    pathTitle->setText(tr("Save as PDF"));
    pathTitle->setBuddy(m_path);
    column->addWidget(serialTitle);
    column->addWidget(m_serial);
    column->addWidget(m_layoutText);
    column->addSpacing(scaled(8));
    column->addWidget(pathTitle);
    column->addWidget(m_path);
    column->addWidget(m_place);
    column->addSpacing(scaled(8));
    auto *outcome = new QHBoxLayout;
    outcome->setSpacing(scaled(8));
    outcome->addWidget(m_shape, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    column->addLayout(outcome);
    column->addStretch(1);
    column->addWidget(m_save);
    column->addWidget(m_back);
    return side;
}

void PrintPanel::show(const paper::CopyRequest &request, const QString &path)
{
    m_saved = false;
    m_serial->setText(request.serial);
    m_card->setRemark(request.texts.verdictLine);
    m_path->setText(path);
    m_path->setEnabled(true);
    m_place->setEnabled(true);
    m_save->setEnabled(true);
    setButtonText(m_save, tr("Save PDF"), tr("Enter", "key"));
    setOutcome({}, "", -1);
    m_layoutText->clear();
    m_preview->show(request);
}

void PrintPanel::showLayout()
{
    const auto &pages = m_preview->pages();
    if (pages.isEmpty())
        return;
    const double scale = pages.first().scale;
    const QString size = std::abs(scale - 1.0) < 0.001
                             ? tr("true size")
                             : tr("fitted to %1 %").arg(std::lround(scale * 100));
    m_layoutText->setText(tr("A4 · %n page(s) · %1", nullptr, int(pages.size())).arg(size));
}

void PrintPanel::choosePlace()
{
    m_dialogs->saveFile(this, tr("Save annotated copy"), m_path->text(), tr("PDF file (*.pdf)"),
                        [this](const QString &path) {
                            if (!path.isEmpty())
                                m_path->setText(path);
                            m_save->setFocus();
                        });
}

void PrintPanel::save()
{
    if (m_saved) {
        Q_EMIT doneRequested();
    } else if (m_path->text().trimmed().isEmpty()) {
        choosePlace();
    } else {
        Q_EMIT saveRequested(m_path->text().trimmed());
    }
}

void PrintPanel::showSaving()
{
    m_save->setEnabled(false);
    m_place->setEnabled(false);
    m_path->setEnabled(false);
    setOutcome(tr("Recording and writing …"), "second", int(Shape::Busy));
}

void PrintPanel::showSaved(const QString &path, qint64 bytes)
{
    m_saved = true;
    m_save->setEnabled(true);
    m_path->setText(path);
    setButtonText(m_save, ui::nameOf(Command::Next), keyText(Command::Next));
    setOutcome(tr("Saved and recorded: %1").arg(QLocale().formattedDataSize(bytes)), "passed",
               int(Shape::Passed));
    m_save->setFocus();
}

void PrintPanel::showError(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    m_save->setEnabled(!m_preview->pages().isEmpty());
    m_place->setEnabled(true);
    m_path->setEnabled(true);
    setOutcome(QStringList{text.what, text.why, text.next}.join(u' '), "failed",
               int(Shape::Failed));
}

void PrintPanel::setOutcome(const QString &text, const char *tone, int shape)
{
    m_outcome->setText(text);
    setStyleProperty(m_outcome, "tone", QString::fromLatin1(tone));
    m_shape->setVisible(shape >= 0);
    m_shape->setShape(shape >= 0 ? static_cast<Shape>(shape) : Shape::NotRun);
}

void PrintPanel::clear()
{
    m_preview->clear();
    m_serial->clear();
    m_card->setRemark({});
    m_path->clear();
    m_layoutText->clear();
    setOutcome({}, "", -1);
}

void PrintPanel::focusDefault()
{
    m_save->setFocus();
}

} // namespace lc::ui
