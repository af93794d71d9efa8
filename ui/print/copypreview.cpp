#include "ui/print/copypreview.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace lc::ui {

namespace {

Result<QImage> drawPage(const paper::CopyRequest &request, const QList<paper::CopyPage> &pages,
                        int index, QSize pixels)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(pixels.width() / pages.at(index).paper.width(),
                  pixels.height() / pages.at(index).paper.height());
    LC_CHECK(paper::paintCopy(request, pages, index, painter));
    return image;
}

} // namespace

CopyPreview::CopyPreview(Pools *pools, QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
{
    setObjectName(QStringLiteral("copyPreview"));
    setMinimumSize(scaled(160), scaled(160));
}

void CopyPreview::show(const paper::CopyRequest &request)
{
    clear();
    m_request = request;
    auto future = runOn(m_pools->render(), [request] { return paper::layOut(request); });
    deliver(future, this, [this, generation = m_generation](Result<QList<paper::CopyPage>> pages) {
        if (generation != m_generation)
            return;
        if (!pages) {
            Q_EMIT failed(pages.error());
            return;
        }
        m_pages = *pages;
        Q_EMIT laidOut();
        draw();
    });
}

void CopyPreview::clear()
{
    ++m_generation;
    m_request = {};
    m_pages.clear();
    if (!m_image.isNull() && m_image.isDetached())
        m_image.fill(0);
    m_image = {};
    m_page = 0;
    update();
}

void CopyPreview::turnPage(int by)
{
    const int wanted = std::clamp(m_page + by, 0, std::max(0, pageCount() - 1));
    if (wanted == m_page)
        return;
    m_page = wanted;
    draw();
}

QRectF CopyPreview::paperBox() const
{
    const QSizeF paper = m_pages.at(m_page).paper;
    const double gap = scaled(16);
    const double scale =
        std::min((width() - 2 * gap) / paper.width(), (height() - 2 * gap) / paper.height());
    const QSizeF size = paper * std::max(scale, 0.1);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void CopyPreview::draw()
{
    if (m_pages.isEmpty())
        return;
    ++m_generation;
    m_ratio = devicePixelRatioF();
    const QSize pixels = (paperBox().size() * m_ratio).toSize();
    auto future =
        runOn(m_pools->render(), [request = m_request, pages = m_pages, index = m_page, pixels] {
            return drawPage(request, pages, index, pixels);
        });
    deliver(future, this, [this, generation = m_generation](Result<QImage> image) {
        if (generation != m_generation)
            return;
        if (!image) {
            Q_EMIT failed(image.error());
            return;
        }
        m_image = *image;
        update();
        Q_EMIT drawn();
    });
}

void CopyPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(palette()).color(Tone::FaceGround));
    if (m_pages.isEmpty())
        return;
    const QRectF box = paperBox();
    // The window has come onto a screen of another scale.
    if (!m_image.isNull() && m_ratio != devicePixelRatioF()) {
        m_ratio = devicePixelRatioF();
        QMetaObject::invokeMethod(this, &CopyPreview::draw, Qt::QueuedConnection);
    }
    for (int i = 3; i > 0; --i)
        painter.fillRect(box.adjusted(-i, -i + 1, i, i + 1), QColor(0, 0, 0, 10));
    painter.fillRect(box, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull())
        painter.drawImage(box, m_image);
}

void CopyPreview::resizeEvent(QResizeEvent *)
{
    draw();
}

} // namespace lc::ui
