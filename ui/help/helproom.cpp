#include "ui/help/helproom.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QTextFrame>
#include <QTextTable>
#include <QVBoxLayout>

namespace lc::ui {

ManualView::ManualView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("manualView"));
    setAccessibleName(tr("Page of the manual"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(scaled(18));
}

QVariant ManualView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    // Only what is built in; a link of the manual never leaves this computer.
    const QImage image(u":/docs/images/" % QFileInfo(name.path()).fileName());
    const int width = std::max(scaled(300), viewport()->width() - scaled(60));
    return image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image;
}

void ManualView::showMarkdown(const QString &markdown)
{
    document()->setDefaultFont(fontOf(TextSize::Large));
    document()->setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    const Theme &theme = Theme::of(palette());
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(theme.color(Tone::Line));
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(scaled(6));
        format.setCellSpacing(0);
        table->setFormat(format);
    }
    moveCursor(QTextCursor::Start);
}

HelpRoom::HelpRoom(const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_pages(builtInManual(language))
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_view(new ManualView)
{
    setObjectName(QStringLiteral("helpRoom"));
    m_pages.append(errorCatalogue());
    m_pages.append(aboutPage());
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setPlaceholderText(tr("Search, also for an error code"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &HelpRoom::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    m_list->setObjectName(QStringLiteral("helpPages"));
    m_list->setAccessibleName(tr("Pages of the manual"));
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpRoom::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_view->setFocus(); });
    connect(m_view, &QTextBrowser::anchorClicked, this, &HelpRoom::follow);

    auto *card = new Card;
    card->setTitle(tr("Help"));
    card->setRemark(tr("The same text as the printed manual"));
    auto *body = new QWidget;
    // Before the search in the order of Tab: a focus proxy must come first.
    m_list->setParent(body);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(scaled(10), scaled(10), 0, 0);
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    m_search->setFixedWidth(scaled(270));
    m_list->setFixedWidth(scaled(270));
    row->addLayout(left);
    row->addWidget(m_view, 1);
    card->setBody(body);
    QPushButton *back = makeButton({});
    setButtonText(back, tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("helpBack"));
    connect(back, &QPushButton::clicked, this, &HelpRoom::turnedAway);
    card->footer()->addWidget(back);
    card->footer()->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    outer->addWidget(card);
    setFocusProxy(m_list);
    search({});
}

void HelpRoom::showKeys(const std::function<bool(Command)> &isOffered)
{
    for (ManualPage &page : m_pages) {
        if (page.key != u"keys")
            continue;
        // The keys as they are set in this program, not as the printed manual has them.
        QString text = u"## " % page.title % u"\n\n| | | |\n|---|---|---|\n";
        for (const KeyRow &row : keyTable()) {
            if (isOffered(row.command))
                text += u"| **" % keyText(row.command) % u"** | " % ui::nameOf(row.command) %
                        u" | " % sentenceOf(row.command) % u" |\n";
        }
        text += u"| **" % tr("Enter", "key") % u"** | " % tr("Default") % u" | " %
                tr("What the blue button says") % u" |\n| **1 … 9** | " % tr("Row") % u" | " %
                tr("Open that row while the list has the focus") % u" |\n";
        page.markdown = text;
    }
}

void HelpRoom::list(const QList<int> &pages)
{
    m_list->clear();
    for (const int index : pages) {
        const ManualPage &page = m_pages[index];
        auto *item = new QListWidgetItem(
            page.level > 2 ? QString(u"    " % page.title) : page.title, m_list);
        item->setSizeHint({scaled(100), scaled(26)});
        item->setData(Qt::UserRole, index);
        item->setData(Qt::AccessibleTextRole, page.title);
    }
}

void HelpRoom::search(const QString &words)
{
    list(pagesWith(m_pages, words));
    m_list->setCurrentRow(0);
    if (words.isEmpty() || m_list->count() == 0)
        return;
    // To the first place of the first word.
    m_view->moveCursor(QTextCursor::Start);
    m_view->find(words.simplified().section(u' ', 0, 0));
}

void HelpRoom::open(const QString &key)
{
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_pages[m_list->item(row)->data(Qt::UserRole).toInt()].key == key) {
            m_list->setCurrentRow(row);
            showCurrent();
            return;
        }
    }
}

QString HelpRoom::openKey() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_pages[item->data(Qt::UserRole).toInt()].key : QString();
}

QStringList HelpRoom::keys() const
{
    QStringList all;
    for (const ManualPage &page : m_pages)
        all.append(page.key);
    return all;
}

void HelpRoom::showCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        m_view->showMarkdown(m_pages[item->data(Qt::UserRole).toInt()].markdown);
    else
        m_view->clear();
}

void HelpRoom::follow(const QUrl &link)
{
    if (link.path().endsWith(u"errors.md"))
        open(QStringLiteral("errors"));
    else if (!link.fragment().isEmpty())
        open(link.fragment());
}

} // namespace lc::ui
