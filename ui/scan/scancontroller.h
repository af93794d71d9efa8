#pragma once

#include "scan/codegate.h"
#include "scan/partcollector.h"
#include "scan/scannertest.h"
#include "scan/serialscanner.h"
#include "ui/scan/burstfilter.h"
#include "ui/scan/imewatch.h"
#include "ui/scan/nativekeys.h"
#include "ui/scan/scannedcode.h"
#include "ui/scan/stillreader.h"

#include <QObject>

class QMimeData;

namespace lc::ui {

// From the settings.
struct ScanSettings
{
    QByteArray camera; // the one used last
    QString prefix;    // what a gun sends before a code, and after it
    QString suffix;
    QString serialPort; // empty: none
};

// All sources of codes at once, whatever place is shown: guns as keyboard and on a serial line,
// picture files, drops, the clipboard, the screen. They end in one judgement. The same code twice
// within seconds counts once; of several codes in a picture the only one that is ours is taken.
class ScanController final : public QObject
{
    Q_OBJECT
public:
    explicit ScanController(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    // Takes the place of what was set before.
    void use(const ScanSettings &settings);

    // A picture file; one without a code goes back by noCode() with its path.
    void readFile(const QString &path);
    // False when there is no picture in it.
    bool readMime(const QMimeData *data);
    bool readClipboard();
    void readImage(const QImage &image);
    void receive(const scan::DecodedCodes &codes);
    void receivePayload(const SecureBytes &payload);
    // While it is on, what comes from guns goes to gunSent() and nowhere else.
    void setTesting(bool on) { m_testing = on; }
    void forget(); // next, please

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void decided(const lc::ui::ScannedCode &code);
    void choiceNeeded(const QList<lc::SecureBytes> &codes);
    // Something was said, nothing was decided.
    void sentence(const QString &sentence);
    void noCode(const QString &path);
    void failed(const lc::Error &error);
    // An input method took a gun's keys.
    void codeLost();
    void gunSent(const lc::SecureBytes &payload, lc::scan::ScannerMode mode);

private:
    void sentByGun(const SecureBytes &payload, scan::ScannerMode mode);
    void watchInputMethods(const ScanSettings &settings);
    void openSerial(const QString &port);
    void collect(const scan::DecodedCode &part);

    std::shared_ptr<const Clock> m_clock;
    StillReader m_still;
    scan::CodeGate m_gate;
    scan::PartCollector m_parts;
    std::unique_ptr<NativeKeys> m_keys;
    std::unique_ptr<ImeWatch> m_ime;
    std::unique_ptr<BurstFilter> m_guns;
    std::unique_ptr<scan::SerialScanner> m_serial;
    bool m_testing = false;
};

} // namespace lc::ui
