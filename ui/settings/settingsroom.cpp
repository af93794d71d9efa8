#include "ui/settings/settingsroom.h"

#include "texts/errortext.h"
#include "ui/common/filedialogs.h"
#include "ui/common/widgets.h"
#include "ui/settings/settingfield.h"
#include "ui/settings/settingtexts.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

SettingsRoom::SettingsRoom(Pools *pools, FileDialogs *dialogs, support::SettingsPlaces places,
                           QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
    , m_dialogs(dialogs)
    , m_places(std::move(places))
    , m_groups(new QListWidget)
    , m_pages(new QStackedWidget)
    , m_notice(makeLabel(TextSize::Normal))
    , m_files(makeLabel(TextSize::Small, false, "second"))
    , m_save(makeButton({}, true))
    , m_restore(makeButton(tr("Previous copy")))
{
    setObjectName(QStringLiteral("settingsRoom"));
    m_groups->setObjectName(QStringLiteral("settingGroups"));
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_groups->addItems({tr("For the clerk"), tr("For the administrator")});
    m_groups->setFixedWidth(scaled(190));
    for (int i = 0; i < m_groups->count(); ++i)
        m_groups->item(i)->setSizeHint({scaled(100), scaled(30)});
    m_pages->addWidget(buildPage(false));
    m_pages->addWidget(buildPage(true));
    connect(m_groups, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_groups->setCurrentRow(0);
    setFocusProxy(m_groups);

    auto *card = new Card;
    card->setTitle(tr("Settings"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_notice->setObjectName(QStringLiteral("settingsNotice"));
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(14));
    row->addWidget(m_groups);
    row->addWidget(m_pages, 1);
    column->addLayout(row, 1);
    // Last in the order of Tab: a focus proxy must come first among its widget's children.
    column->insertWidget(0, buildTools());
    m_files->setObjectName(QStringLiteral("settingsFiles"));
    m_files->setWordWrap(true);
    column->addWidget(m_files);
    card->setBody(body);
    card->footer()->addWidget(buildFooter(), 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    outer->addWidget(card);
}

QWidget *SettingsRoom::buildTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton *assistant = makeButton(tr("Connect to a platform …"));
    assistant->setObjectName(QStringLiteral("settingsAssistant"));
    connect(assistant, &QPushButton::clicked, this, &SettingsRoom::assistantRequested);
    QPushButton *trust = makeButton(tr("Folder of trust …"));
    trust->setObjectName(QStringLiteral("settingsTrust"));
    connect(trust, &QPushButton::clicked, this, &SettingsRoom::trustRequested);
    QPushButton *update = makeButton(tr("Check an update …"));
    update->setObjectName(QStringLiteral("settingsUpdate"));
    connect(update, &QPushButton::clicked, this, &SettingsRoom::updateRequested);
    QPushButton *importing = makeButton(tr("Import …"));
    importing->setObjectName(QStringLiteral("settingsImport"));
    connect(importing, &QPushButton::clicked, this, [this] {
        m_dialogs->openFile(this, tr("Import settings"), tr("Settings (*.json)"),
                            [this](const QString &path) { importFile(path); });
    });
    QPushButton *exporting = makeButton(tr("Export …"));
    exporting->setObjectName(QStringLiteral("settingsExport"));
    connect(exporting, &QPushButton::clicked, this, [this] {
        m_dialogs->saveFile(this, tr("Export settings"), QStringLiteral("settings.json"),
                            tr("Settings (*.json)"),
                            [this](const QString &path) { exportFile(path); });
    });
    m_restore->setObjectName(QStringLiteral("settingsRestore"));
    m_restore->setToolTip(
        tr("Go back to the settings before the last saving; once more undoes it"));
    connect(m_restore, &QPushButton::clicked, this, &SettingsRoom::restore);
    row->addWidget(assistant);
    row->addWidget(trust);
    row->addWidget(update);
    row->addStretch(1);
    for (QPushButton *button : {importing, exporting, m_restore})
        row->addWidget(button);
    return tools;
}

QWidget *SettingsRoom::buildPage(bool administrator)
{
    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("scrollBody"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, scaled(8), 0);
    for (const support::SettingRow &row : support::settingRows()) {
        if (settingText(QString(row.name)).administrator != administrator)
            continue;
        auto *field = new SettingField(row);
        connect(field, &SettingField::edited, this, &SettingsRoom::refreshButtons);
        m_fields.append(field);
        column->addWidget(field);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(administrator ? tr("For the administrator") : tr("For the clerk"));
    scroll->setWidget(body);
    return scroll;
}

QWidget *SettingsRoom::buildFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, scaled(4), 0, scaled(4));
    setButtonText(m_save, tr("Save"), tr("Enter", "key"));
    m_save->setObjectName(QStringLiteral("settingsSave"));
    m_save->setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));
    connect(m_save, &QPushButton::clicked, this, &SettingsRoom::save);
    QPushButton *back = makeButton({});
    setButtonText(back, tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("settingsBack"));
    connect(back, &QPushButton::clicked, this, &SettingsRoom::turnedAway);
    row->addWidget(m_save);
    row->addWidget(back);
    row->addStretch(1);
    return footer;
}

void SettingsRoom::showLayers(const support::LayeredSettings &layers)
{
    m_layers = layers;
    for (SettingField *field : std::as_const(m_fields))
        field->show(layers.settings, layers);
    if (!layers.refused.isEmpty()) {
        QStringList sentences;
        for (const Error &error : layers.refused) {
            const texts::ErrorText text = texts::textOf(error);
            sentences.append(text.what % u' ' % text.why);
        }
        say(sentences.join(u'\n') % u' ' % tr("The last good copy is in force instead."), "failed");
    } else {
        say({}, nullptr);
    }
    m_files->setText(stateOfFiles());
}

QString SettingsRoom::stateOfFiles() const
{
    QStringList parts{tr("Saved in %1").arg(m_places.user)};
    if (m_layers.centralSerial > 0)
        parts.append(tr("central settings no. %1 of %2, signed")
                         .arg(m_layers.centralSerial)
                         .arg(m_layers.centralIssued.toLocalTime().toString(u"yyyy-MM-dd HH:mm")));
    if (!m_layers.locked.isEmpty())
        parts.append(tr("%n locked", nullptr, int(m_layers.locked.size())));
    if (!m_layers.ignored.isEmpty())
        parts.append(tr("not known and left out: %1").arg(m_layers.ignored.join(u", ")));
    return parts.join(QStringLiteral(" · "));
}

void SettingsRoom::propose(const support::Settings &settings)
{
    for (SettingField *field : std::as_const(m_fields))
        field->propose(settings);
    say(tr("Nothing is saved yet. Look it over, then save."), "notice");
}

std::optional<support::Settings> SettingsRoom::typed()
{
    support::Settings settings = m_layers.settings;
    for (SettingField *field : std::as_const(m_fields)) {
        if (!field->storeInto(settings)) {
            m_groups->setCurrentRow(settingText(field->name()).administrator ? 1 : 0);
            field->findChild<QWidget *>(QStringLiteral("editor"))->setFocus();
            return {};
        }
    }
    return settings;
}

void SettingsRoom::say(const QString &text, const char *tone)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    setStyleProperty(m_notice, "tone", QString::fromLatin1(tone));
}

void SettingsRoom::sayError(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    say(QStringList{text.what, text.why, text.next}.join(u' '), "failed");
}

QString SettingsRoom::notice() const
{
    return m_notice->text();
}

SettingField *SettingsRoom::field(const QString &name) const
{
    const auto it = std::ranges::find(m_fields, name, &SettingField::name);
    return it == m_fields.end() ? nullptr : *it;
}

void SettingsRoom::refreshButtons()
{
    const bool good = std::ranges::none_of(
        m_fields, [](const SettingField *field) { return !field->problem().isEmpty(); });
    m_save->setEnabled(good && !m_busy);
    m_restore->setEnabled(!m_busy);
}

} // namespace lc::ui
