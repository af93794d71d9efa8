#include "ui/face/facepanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>
#include <tuple>

namespace lc::ui {

namespace {

constexpr double zoomStep = 1.25;

QString nameOf(document::FaceFormat format)
{
    switch (format) {
    case document::FaceFormat::Ofd:
        return QStringLiteral("OFD");
    case document::FaceFormat::Pdf:
        return QStringLiteral("PDF");
    case document::FaceFormat::Image:
        return FacePanel::tr("image", "file format");
    }
    Q_UNREACHABLE();
}

QString copyName(const QString &fileType)
{
    if (fileType == u"original")
        return FacePanel::tr("Original");
    if (fileType == u"copy")
        return FacePanel::tr("Annotated copy");
    return FacePanel::tr("File");
}

} // namespace

FacePanel::FacePanel(Pools *pools, QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_view(new FaceView(pools))
    , m_find(new FindBar)
    , m_thumbnails(new Thumbnails(pools))
    , m_clipboard(new ShortClipboard(this))
    , m_warnings(new ElidedLabel)
{
    setObjectName(QStringLiteral("facePanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_card->setBody(buildBody());
    addTools();
    connect(m_view, &FaceView::viewChanged, this, &FacePanel::refresh);
    connect(m_view, &FaceView::measuredPages, this, &FacePanel::showPages);
    connect(m_view, &FaceView::selectionChanged, this, &FacePanel::refreshCopy);
    connect(m_view, &FaceView::searched, this, [this] {
        m_find->showCount(m_view->hit(), m_view->hitCount());
        refreshCopy();
    });
    connect(m_find, &FindBar::wanted, this, [this](const QString &words) {
        m_find->showCount(0, -1);
        m_view->search(words);
    });
    connect(m_find, &FindBar::moved, m_view, &FaceView::moveHit);
    connect(m_find, &FindBar::closed, this, [this] { std::ignore = stepBack(); });
    connect(m_thumbnails, &Thumbnails::pageChosen, m_view, &FaceView::goToPage);
}

QWidget *FacePanel::buildBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_thumbnails);
    row->addWidget(m_view, 1);
    column->addLayout(row, 1);
    m_thumbnails->hide();
    return body;
}

void FacePanel::addTools()
{
    // Many tools without borders stand close to each other.
    m_card->footer()->setContentsMargins(scaled(8), scaled(2), scaled(12), scaled(2));
    m_card->footer()->setSpacing(scaled(2));
    m_fitPage = addTool(Command::FitPage);
    m_fitWidth = addTool(Command::FitWidth);
    m_fitPage->setCheckable(true);
    m_fitWidth->setCheckable(true);
    addTool(Command::ActualSize);
    addTool(Command::ZoomIn, QStringLiteral("+"));
    addTool(Command::ZoomOut, QStringLiteral("−"));
    addTool(Command::Rotate);
    addTool(Command::FindText);
    m_copy = addTool(Command::CopyValue);
    m_pages = addTool(Command::Thumbnails);
    m_pages->setCheckable(true);
    m_previous = addTool(Command::PreviousPage, QStringLiteral("▲"));
    m_next = addTool(Command::NextPage, QStringLiteral("▼"));
    m_warnings->setObjectName(QStringLiteral("faceWarnings"));
    m_warnings->setFont(fontOf(TextSize::Small));
    m_warnings->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_card->footer()->addWidget(m_warnings, 1);
    retext();
}

QPushButton *FacePanel::addTool(Command command, const QString &text)
{
    QPushButton *button = makeTool(text, {});
    button->setProperty("sign", !text.isEmpty());
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, command] { obey(command); });
    m_card->footer()->addWidget(button);
    m_tools.insert(command, button);
    return button;
}

void FacePanel::retext()
{
    for (auto tool = m_tools.begin(); tool != m_tools.end(); ++tool) {
        QPushButton *button = tool.value();
        if (!button->property("sign").toBool())
            button->setText(ui::nameOf(tool.key()));
        const QString explanation = sentenceOf(tool.key()) % u" (" % keyText(tool.key()) % u')';
        button->setAccessibleName(ui::nameOf(tool.key()));
        button->setToolTip(explanation);
        button->setAccessibleDescription(explanation);
    }
}

void FacePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retext();
}

void FacePanel::showPages()
{
    m_thumbnails->setFace(m_face, m_view->pageSizes());
    m_thumbnails->setVisible(m_pagesWanted && m_view->pageCount() > 1);
}

bool FacePanel::stepBack()
{
    if (m_find->isHidden())
        return false;
    m_view->clearSearch();
    m_find->clear();
    m_view->setFocus();
    refreshCopy();
    return true;
}

void FacePanel::copyValue()
{
    const QString text = m_view->selectedText();
    if (!text.isEmpty())
        m_clipboard->put(text);
}

void FacePanel::refreshCopy()
{
    m_copy->setEnabled(!m_view->selectedText().isEmpty());
}

void FacePanel::show(const document::LicenseFace &face, const QString &title,
                     const QString &fileType)
{
    m_face = face;
    m_warningCount = face.warnings().size();
    m_fileType = fileType;
    m_card->setTitle(title);
    m_view->setFace(face);
    refresh();
}

void FacePanel::clear()
{
    m_face = {};
    m_card->setTitle({});
    m_card->setRemark({});
    m_view->clear();
    m_find->clear();
    m_thumbnails->clear();
    m_thumbnails->hide();
    m_clipboard->takeBack();
    m_warnings->setFullText({});
    refreshCopy();
}

void FacePanel::obey(Command command)
{
    if (command == Command::ZoomIn)
        m_view->zoomBy(zoomStep);
    else if (command == Command::ZoomOut)
        m_view->zoomBy(1 / zoomStep);
    else if (command == Command::FitPage)
        m_view->fit(FaceView::Fit::Page);
    else if (command == Command::FitWidth)
        m_view->fit(FaceView::Fit::Width);
    else if (command == Command::ActualSize)
        m_view->actualSize();
    else if (command == Command::Rotate)
        m_view->rotate();
    else if (command == Command::PreviousPage)
        m_view->goToPage(m_view->page() - 1);
    else if (command == Command::NextPage)
        m_view->goToPage(m_view->page() + 1);
    else if (command == Command::FindText)
        m_find->open();
    else if (command == Command::CopyValue)
        copyValue();
    else if (command == Command::Thumbnails)
        m_pagesWanted = !m_pagesWanted;
    m_thumbnails->setVisible(m_pagesWanted && m_view->pageCount() > 1);
    refresh();
}

void FacePanel::refresh()
{
    if (m_face.isNull())
        return;
    const int pages = m_view->pageCount();
    m_card->setRemark(
        QStringList{copyName(m_fileType), nameOf(m_face.format()),
                    tr("page %1 / %2").arg(m_view->page() + 1).arg(std::max(1, pages)),
                    tr("%1 %").arg(std::lround(m_view->zoom() * 100))}
            .join(QStringLiteral(" · ")));
    m_fitPage->setChecked(m_view->fitting() == FaceView::Fit::Page);
    m_fitWidth->setChecked(m_view->fitting() == FaceView::Fit::Width);
    m_previous->setVisible(pages > 1);
    m_next->setVisible(pages > 1);
    m_pages->setVisible(pages > 1);
    m_pages->setChecked(m_pagesWanted);
    m_thumbnails->setPage(m_view->page());
    refreshCopy();
    refreshWarnings();
}

void FacePanel::refreshWarnings()
{
    QStringList replaced;
    int missing = 0;
    int skipped = 0;
    const auto warnings = m_face.warnings();
    for (const document::FaceWarning &warning : warnings) {
        switch (warning.kind) {
        case document::FaceWarning::Kind::FontReplaced:
            if (!replaced.contains(warning.what))
                replaced.append(warning.what);
            break;
        case document::FaceWarning::Kind::GlyphMissing:
            ++missing;
            break;
        case document::FaceWarning::Kind::PartSkipped:
            ++skipped;
            break;
        }
    }
    QString text = replaced.isEmpty() ? tr("Fonts replaced: none")
                                      : tr("Fonts replaced: %1").arg(replaced.size());
    text += u"   " % (missing == 0 ? tr("Missing characters: none")
                                   : tr("Missing characters: %1").arg(missing));
    if (skipped > 0)
        text += u"   " % tr("Parts not drawn: %1").arg(skipped);
    m_warnings->setFullText(text);
    m_warnings->setToolTip(QStringList{text, replaced.join(u'\n')}.join(u'\n').trimmed());
    setStyleProperty(m_warnings, "tone",
                     replaced.isEmpty() && missing == 0 && skipped == 0 ? QStringLiteral("second")
                                                                        : QStringLiteral("notice"));
    if (warnings.size() != m_warningCount) {
        m_warningCount = warnings.size();
        Q_EMIT warned();
    }
}

} // namespace lc::ui
