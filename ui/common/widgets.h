#pragma once

#include "ui/common/look.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QHBoxLayout;

namespace lc::ui {

// Small parts that every room uses, so that they look alike everywhere.

[[nodiscard]] QLabel *makeLabel(TextSize size, bool bold = false, const char *tone = nullptr);
[[nodiscard]] QPushButton *makeButton(const QString &text, bool primary = false);
// A quiet button for tools below a picture.
[[nodiscard]] QPushButton *makeTool(const QString &text, const QString &explanation);
// "Look up  Enter": the key is part of the words on the button.
void setButtonText(QPushButton *button, const QString &text, const QString &key);

// A label of one line that cuts its text with an ellipsis and shows the whole in its tool tip.
// Characters that no font has stand as framed code points.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_full; }
    // Overwrites what it held.
    void wipeText();
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void elide();
    QString m_full;
    bool m_framed = false; // holds characters that no font has
};

// A white card with a header (title at the left, remark at the right), a body and a footer.
class Card final : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    void setBody(QWidget *body);
    // The row below the body; made when first asked for.
    [[nodiscard]] QHBoxLayout *footer();

private:
    ElidedLabel *m_title;
    ElidedLabel *m_remark;
    QFrame *m_footer = nullptr;
};

} // namespace lc::ui
