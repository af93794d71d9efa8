#pragma once

#include "core/async.h"
#include "paper/annotatedcopy.h"

#include <QImage>
#include <QWidget>

namespace lc::ui {

// The annotated copy as it will lie on the paper, drawn off the GUI thread by the same layout
// that makes the PDF.
class CopyPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit CopyPreview(Pools *pools, QWidget *parent = nullptr);
    void show(const paper::CopyRequest &request);
    void clear();
    void turnPage(int by);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    [[nodiscard]] const QList<paper::CopyPage> &pages() const { return m_pages; }
    [[nodiscard]] bool isDrawn() const { return !m_image.isNull(); }

Q_SIGNALS:
    void laidOut();
    void drawn();
    void failed(const lc::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    [[nodiscard]] QRectF paperBox() const;

    Pools *m_pools;
    paper::CopyRequest m_request;
    QList<paper::CopyPage> m_pages;
    QImage m_image;
    double m_ratio = 0; // device pixels that the image was made for
    int m_page = 0;
    quint64 m_generation = 0;
};

} // namespace lc::ui
