#include "ui/correction/correctionform.h"

#include "core/file.h"
#include "texts/errortext.h"
#include "ui/common/filedialogs.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace lc::ui {

using support::CorrectionKind;

namespace {

QString textOf(CorrectionKind kind)
{
    switch (kind) {
    case CorrectionKind::Missing:
        return CorrectionForm::tr("The license is missing in the library");
    case CorrectionKind::WrongFields:
        return CorrectionForm::tr("Fields are wrong");
    case CorrectionKind::WrongFace:
        return CorrectionForm::tr("The face is wrong or cannot be read");
    case CorrectionKind::WrongState:
        return CorrectionForm::tr("Its state is wrong (void, expired, in force)");
    case CorrectionKind::WrongSeal:
        return CorrectionForm::tr("The seal is missing or not the issuer's");
    case CorrectionKind::Other:
        return CorrectionForm::tr("Something else");
    }
    Q_UNREACHABLE();
}

QString sentenceOf(QLatin1String problem)
{
    if (problem == QLatin1String("number"))
        return CorrectionForm::tr("This looks like a number of a person. Leave it out: the license "
                                  "identifier says which license it is.");
    if (problem == QLatin1String("field"))
        return CorrectionForm::tr("Tick at least one field that is wrong.");
    if (problem == QLatin1String("type"))
        return CorrectionForm::tr("Type which kind of license is missing.");
    return CorrectionForm::tr("The note is too long; 500 characters are enough.");
}

} // namespace

CorrectionForm::CorrectionForm(Pools *pools, FileDialogs *dialogs, QString directory,
                               QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
    , m_dialogs(dialogs)
    , m_directory(std::move(directory))
    , m_kind(new QComboBox)
    , m_license(makeLabel(TextSize::Normal))
    , m_type(new QLineEdit)
    , m_issuer(new QLineEdit)
    , m_typedRow(new QWidget)
    , m_fieldsTitle(makeLabel(TextSize::Normal, true))
    , m_fields(new QListWidget)
    , m_note(new QPlainTextEdit)
    , m_notice(makeLabel(TextSize::Normal))
    , m_save(makeButton({}, true))
{
    setObjectName(QStringLiteral("correctionForm"));
    build();
    for (const CorrectionKind kind :
         {CorrectionKind::WrongFields, CorrectionKind::WrongFace, CorrectionKind::WrongState,
          CorrectionKind::WrongSeal, CorrectionKind::Missing, CorrectionKind::Other})
        m_kind->addItem(textOf(kind), int(kind));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CorrectionForm::kindChanged);
    connect(m_fields, &QListWidget::itemChanged, this, &CorrectionForm::judge);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CorrectionForm::judge);
    for (QLineEdit *line : {m_type, m_issuer})
        connect(line, &QLineEdit::textChanged, this, &CorrectionForm::judge);
    setFocusProxy(m_kind);
}

void CorrectionForm::begin(const support::CorrectionReport &about,
                           const QList<std::pair<QString, QString>> &fields)
{
    m_about = about;
    m_isSaved = false;
    m_type->clear();
    m_issuer->clear();
    m_note->clear();
    m_fields->clear();
    for (const auto &[name, label] : fields) {
        auto *item = new QListWidgetItem(label, m_fields);
        item->setData(Qt::UserRole, name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    const bool open = !about.licenseIdentifier.isEmpty();
    m_license->setVisible(open);
    m_license->setText(about.licenseType % u" · " % about.issuer % u'\n' % about.licenseIdentifier);
    m_kind->setCurrentIndex(
        m_kind->findData(int(open ? CorrectionKind::WrongFields : CorrectionKind::Missing)));
    kindChanged();
}

void CorrectionForm::kindChanged()
{
    const auto kind = static_cast<CorrectionKind>(m_kind->currentData().toInt());
    const bool fields = kind == CorrectionKind::WrongFields && m_fields->count() > 0;
    m_fields->setVisible(fields);
    m_fieldsTitle->setVisible(fields);
    m_typedRow->setVisible(kind == CorrectionKind::Missing || m_about.licenseIdentifier.isEmpty());
    m_license->setVisible(kind != CorrectionKind::Missing && !m_about.licenseIdentifier.isEmpty());
    judge();
}

support::CorrectionReport CorrectionForm::report() const
{
    support::CorrectionReport report = m_about;
    report.kind = static_cast<CorrectionKind>(m_kind->currentData().toInt());
    report.note = m_note->toPlainText().trimmed();
    if (report.kind == CorrectionKind::Missing || m_about.licenseIdentifier.isEmpty()) {
        report.licenseIdentifier.clear();
        report.licenseType = m_type->text().trimmed();
        report.issuer = m_issuer->text().trimmed();
        report.verdict.clear();
    }
    if (report.kind == CorrectionKind::WrongFields) {
        for (int i = 0; i < m_fields->count(); ++i) {
            if (m_fields->item(i)->checkState() == Qt::Checked)
                report.fields.append(m_fields->item(i)->data(Qt::UserRole).toString());
        }
    }
    return report;
}

void CorrectionForm::judge()
{
    const QLatin1String problem = support::correctionProblem(report());
    m_save->setEnabled(problem.isEmpty() && !m_isSaved);
    if (!m_isSaved)
        say(problem.isEmpty() ? QString() : sentenceOf(problem),
            problem == QLatin1String("number") ? "failed" : "second");
}

void CorrectionForm::save()
{
    if (!m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    auto future = runOn(m_pools->io(), [directory = m_directory, report = report()] {
        return support::saveCorrection(directory, report);
    });
    deliver(future, this, [this](Result<QString> number) {
        if (!number) {
            const texts::ErrorText text = texts::textOf(number.error());
            say(QStringList{text.what, text.why, text.next}.join(u' '), "failed");
            m_save->setEnabled(true);
            return;
        }
        m_isSaved = true;
        say(tr("Saved as no. %1. “Export all” writes every report for the office that the data "
               "come from.")
                .arg(*number),
            "passed");
        Q_EMIT saved(*number);
    });
}

void CorrectionForm::exportAll(const QString &path)
{
    if (path.isEmpty())
        return;
    auto future = runOn(m_pools->io(), [directory = m_directory, path]() -> Result<int> {
        const auto reports = support::savedCorrections(directory);
        LC_CHECK(writeFile(path, path.endsWith(u".json") ? support::correctionsToJson(reports)
                                                         : support::correctionsToCsv(reports)));
        return int(reports.size());
    });
    deliver(future, this, [this, path](Result<int> count) {
        if (count) {
            say(tr("%n report(s) written to %1.", nullptr, *count).arg(path), "passed");
            Q_EMIT exported(path);
        } else {
            const texts::ErrorText text = texts::textOf(count.error());
            say(text.what % u' ' % text.next, "failed");
        }
    });
}

void CorrectionForm::say(const QString &text, const char *tone)
{
    m_notice->setText(text);
    setStyleProperty(m_notice, "tone", QString::fromLatin1(tone));
}

QString CorrectionForm::notice() const
{
    return m_notice->text();
}

} // namespace lc::ui
