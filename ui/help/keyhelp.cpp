#include "ui/help/keyhelp.h"

#include "ui/common/widgets.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

KeyHelp::KeyHelp(QWidget *parent)
    : QWidget(parent)
    , m_keys(new QWidget)
{
    setObjectName(QStringLiteral("keyHelp"));
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(scaled(28), scaled(22), scaled(28), scaled(22));
    column->setSpacing(scaled(14));
    QLabel *title = makeLabel(TextSize::Title, true);
    title->setText(tr("Keys of this place"));
    column->addWidget(title);

    m_keys->setLayout(new QVBoxLayout);
    m_keys->layout()->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_keys);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(title->text());
    column->addWidget(scroll, 1);

    QPushButton *back = makeButton({});
    setButtonText(back, tr("Back"), tr("Esc", "key"));
    connect(back, &QPushButton::clicked, this, &KeyHelp::turnedAway);
    column->addWidget(back, 0, Qt::AlignLeft);
    setFocusProxy(back);

    auto *outer = new QVBoxLayout(this);
    outer->addWidget(card);
}

void KeyHelp::showCommands(const std::function<bool(Command)> &isOffered)
{
    QWidget *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(18));
    grid->setVerticalSpacing(scaled(9));
    QList<KeyRow> keys;
    std::ranges::copy_if(keyTable(), std::back_inserter(keys),
                         [&](const KeyRow &row) { return isOffered(row.command); });
    const int rows = int(keys.size() + 3) / 2;
    int index = 0;
    const auto add = [&](const QString &key, const QString &name, const QString &sentence) {
        addRow(grid, index % rows, index / rows, key, name, sentence);
        ++index;
    };
    for (const KeyRow &row : std::as_const(keys))
        add(keyText(row.command), ui::nameOf(row.command), sentenceOf(row.command));
    add(tr("Enter", "key"), tr("Default"), tr("What the blue button says"));
    add(tr("1 … 9"), tr("Row"), tr("Open that row while the list has the focus"));
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(5, 1);
    while (QLayoutItem *old = m_keys->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_keys->layout()->addWidget(table);
}

void KeyHelp::addRow(QGridLayout *grid, int row, int column, const QString &key,
                     const QString &name, const QString &sentence)
{
    QLabel *keyLabel = makeLabel(TextSize::Normal, true, "primary");
    keyLabel->setFont(codeFont(TextSize::Normal));
    keyLabel->setText(key);
    QLabel *nameLabel = makeLabel(TextSize::Normal, true);
    nameLabel->setText(name);
    QLabel *sentenceLabel = makeLabel(TextSize::Normal, false, "second");
    sentenceLabel->setText(sentence);
    sentenceLabel->setWordWrap(true);
    grid->addWidget(keyLabel, row, column * 3);
    grid->addWidget(nameLabel, row, column * 3 + 1);
    grid->addWidget(sentenceLabel, row, column * 3 + 2);
}

} // namespace lc::ui
