#include "ui/settings/connectionassistant.h"

#include "ui/common/filedialogs.h"
#include "ui/common/widgets.h"
#include "ui/settings/stagelist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

// The pages of the assistant, one a step.

namespace lc::ui {

QWidget *ConnectionAssistant::makePage(const QString &title, const QString &sentence,
                                       const QList<QWidget *> &parts) const
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    QLabel *heading = makeLabel(TextSize::Title, true);
    heading->setText(title);
    QLabel *text = makeLabel(TextSize::Normal, false, "second");
    text->setText(sentence);
    text->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(text);
    for (QWidget *part : parts) {
        if (!part->accessibleName().isEmpty() && !qobject_cast<QCheckBox *>(part) &&
            !qobject_cast<StageList *>(part)) {
            QLabel *label = makeLabel(TextSize::Normal, true);
            label->setText(part->accessibleName());
            column->addWidget(label);
        }
        column->addWidget(part, qobject_cast<StageList *>(part) ? 1 : 0);
    }
    if (!parts.contains(m_stages))
        column->addStretch(1);
    return page;
}

QWidget *ConnectionAssistant::makeFileRow(QLineEdit *line, const QString &title,
                                          const QString &filter)
{
    auto *row = new QWidget;
    row->setAccessibleName(line->accessibleName());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line, 1);
    QPushButton *choose = makeButton(tr("Choose …"));
    connect(choose, &QPushButton::clicked, this, [this, line, title, filter] {
        m_dialogs->openFile(this, title, filter, [line](const QString &path) {
            if (!path.isEmpty())
                line->setText(path);
        });
    });
    layout->addWidget(choose);
    return row;
}

void ConnectionAssistant::buildPages()
{
    m_address->setAccessibleName(tr("Address of the platform"));
    m_address->setObjectName(QStringLiteral("assistantAddress"));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_profile->setAccessibleName(tr("Profile of the platform"));
    m_profile->setObjectName(QStringLiteral("assistantProfile"));
    m_profile->setEditable(true);
    m_profile->addItems(platform::Profile::builtInNames());
    m_account->setAccessibleName(tr("Account"));
    m_account->setObjectName(QStringLiteral("assistantAccount"));
    m_secret->setAccessibleName(tr("Secret of the account"));
    m_secret->setObjectName(QStringLiteral("assistantSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_authority->setAccessibleName(tr("Certificate file of the authority (PEM)"));
    m_authority->setObjectName(QStringLiteral("assistantAuthority"));
    m_pin->setAccessibleName(tr("SHA-256 of the platform's public key"));
    m_pin->setObjectName(QStringLiteral("assistantPin"));
    m_plain->setAccessibleName(m_plain->text());
    m_plain->setObjectName(QStringLiteral("assistantPlain"));

    m_pages->addWidget(
        makePage(tr("Where is the platform?"),
                 tr("The address stands in the letter with which the platform gave you access."),
                 {m_address}));
    m_pages->addWidget(makePage(
        tr("Which dialect does it speak?"),
        tr("A profile holds paths, field names and codes. Choose a built-in one or type the path "
           "of a profile file; the one of your province is right unless the platform says else."),
        {m_profile}));
    m_pages->addWidget(makePage(
        tr("Who is this counter?"),
        tr("The account and its secret come from the platform. The secret goes into the system's "
           "keychain; where there is none, it is asked for after the first login. It never stands "
           "in "
           "the settings or in a report."),
        {m_account, m_secret}));
    m_pages->addWidget(makePage(
        tr("Whom do we trust?"),
        tr("Leave both empty if the platform's certificate is vouched for by an authority that "
           "this computer knows. A government network often has an authority of its own."),
        {makeFileRow(m_authority, tr("Certificate of the authority"),
                     tr("Certificates (*.pem *.crt *.cer)")),
         m_pin, m_plain}));
    m_pages->addWidget(makePage(
        tr("Does it work?"),
        tr("Name, connection, encryption, HTTP, authorisation and clock, one after the other. "
           "Nobody's licenses are asked for."),
        {m_stages}));
}

void ConnectionAssistant::begin(const support::Settings &settings)
{
    m_before = settings;
    m_address->setText(settings.platformUrl.toString());
    m_profile->setEditText(settings.profile);
    m_account->setText(settings.accountId);
    m_secret->clear();
    m_authority->setText(settings.caFile);
    m_pin->setText(QString::fromLatin1(settings.pinnedKeySha256.toHex()));
    m_plain->setChecked(settings.allowPlainHttp);
    m_passed = false;
    goTo(Address);
}

support::Settings ConnectionAssistant::planned() const
{
    support::Settings settings = m_before;
    settings.practice = false;
    settings.platformUrl = QUrl(m_address->text().trimmed(), QUrl::StrictMode);
    settings.profile = m_profile->currentText().trimmed();
    settings.accountId = m_account->text().trimmed();
    settings.caFile = m_authority->text().trimmed();
    settings.pinnedKeySha256 = QByteArray::fromHex(m_pin->text().trimmed().toLatin1());
    settings.allowPlainHttp = m_plain->isChecked();
    return settings;
}

} // namespace lc::ui
