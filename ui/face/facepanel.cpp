#include "ui/face/facepanel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

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
    , m_warnings(makeLabel(TextSize::Small, false, "second"))
{
    setObjectName(QStringLiteral("facePanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_card->setBody(m_view);
    m_fitPage = addTool(Command::FitPage);
    m_fitWidth = addTool(Command::FitWidth);
    m_fitPage->setCheckable(true);
    m_fitWidth->setCheckable(true);
    addTool(Command::ActualSize);
    addTool(Command::ZoomIn);
    addTool(Command::ZoomOut);
    addTool(Command::Rotate);
    m_previous = addTool(Command::PreviousPage);
    m_next = addTool(Command::NextPage);
    m_warnings->setObjectName(QStringLiteral("faceWarnings"));
    m_card->footer()->addStretch(1);
    m_card->footer()->addWidget(m_warnings);
    connect(m_view, &FaceView::viewChanged, this, &FacePanel::refresh);
}

QPushButton *FacePanel::addTool(Command command)
{
    QPushButton *button =
        makeTool(ui::nameOf(command), sentenceOf(command) % u" (" % keyText(command) % u')');
    button->setAccessibleName(ui::nameOf(command));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, command] { obey(command); });
    m_card->footer()->addWidget(button);
    return button;
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
    m_warnings->clear();
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
    m_warnings->setText(text);
    m_warnings->setToolTip(replaced.join(u'\n'));
    setStyleProperty(m_warnings, "tone",
                     replaced.isEmpty() && missing == 0 && skipped == 0 ? QStringLiteral("second")
                                                                        : QStringLiteral("notice"));
    if (warnings.size() != m_warningCount) {
        m_warningCount = warnings.size();
        Q_EMIT warned();
    }
}

} // namespace lc::ui
