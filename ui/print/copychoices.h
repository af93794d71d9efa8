#pragma once

#include "ui/print/copywish.h"
#include "ui/print/printermemory.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace lc::ui {

class FileDialogs;

// The choices beside the preview: kind of copy, template, parts, the reason where one is needed,
// and then the file or the printer.
class CopyChoices final : public QWidget
{
    Q_OBJECT
public:
    explicit CopyChoices(FileDialogs *dialogs, QWidget *parent = nullptr);

    void offer(const CopyOffer &offer);
    void showPrinters(const QList<PrinterDescription> &printers, const PrinterMemory &memory);
    void showNoPrinters(const QString &sentence);
    void clear();
    [[nodiscard]] CopyWish wish() const;
    // A reason is needed and none was given.
    [[nodiscard]] bool lacksReason() const;
    // A printer is needed and none is there.
    [[nodiscard]] bool lacksPrinter() const;
    void focusReason();
    void choosePlace();
    void setPath(const QString &path);

Q_SIGNALS:
    void lookChanged();       // the copy would look different
    void kindChanged();       // what the main button does
    void printersRequested(); // paper was chosen
    void calibrationRequested(const QString &printer, const QString &title);
    void placeChosen();
    void accepted(); // Enter in a field

private:
    void build();
    QWidget *buildFilePage();
    QWidget *buildPrinterPage();
    void showKind();
    void showPrinter();
    void showCautions();
    [[nodiscard]] CopyKind kind() const;

    FileDialogs *m_dialogs;
    QComboBox *m_kind;
    QComboBox *m_pattern;
    QCheckBox *m_validitySheet;
    QCheckBox *m_signatureBlock;
    QLineEdit *m_requester;
    QLabel *m_caution;
    QComboBox *m_reason;
    QStackedWidget *m_pages;
    QLineEdit *m_path;
    QPushButton *m_place;
    QComboBox *m_printer;
    QComboBox *m_tray;
    QComboBox *m_duplex;
    QSpinBox *m_copies;
    QPushButton *m_calibrate;
    QLabel *m_printerState;
    CopyOffer m_offer;
    QList<PrinterDescription> m_printers;
    PrinterMemory m_memory;
    bool m_printersAsked = false;
};

// "Out of paper" for "media-empty"; the keyword itself when there is no word for it.
[[nodiscard]] QString wordsOfReason(const QString &keyword);
[[nodiscard]] QString wordsOf(const PrintJobStatus &status);
[[nodiscard]] QString wordsOf(const PrinterDescription &printer);

} // namespace lc::ui
