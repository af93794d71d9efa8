#include "ui/scan/scancontroller.h"

#include <QApplication>
#include <QClipboard>
#include <QImageReader>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace lc::ui {

namespace {

SecureBytes utf8Of(const SecureText &text)
{
    QString whole = text.toString();
    QByteArray bytes = whole.toUtf8();
    wipe(whole);
    return SecureBytes::take(std::move(bytes));
}

scan::KeyBurstSettings burstSettings(const ScanSettings &settings)
{
    scan::KeyBurstSettings burst;
    burst.prefix = settings.prefix;
    burst.suffix = settings.suffix;
    return burst;
}

QList<SecureBytes> differentOnes(const scan::DecodedCodes &codes)
{
    QList<SecureBytes> payloads;
    for (const scan::DecodedCode &code : codes) {
        if (!scan::isPart(code) && !payloads.contains(code.payload))
            payloads << code.payload;
    }
    return payloads;
}

} // namespace

ScanController::ScanController(std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_gate(std::move(clock))
{
    use({});
    qApp->installEventFilter(this);
    connect(&m_still, &StillReader::failed, this, &ScanController::failed);
    connect(&m_still, &StillReader::read, this,
            [this](const scan::DecodedCodes &codes, const QString &path) {
                if (codes.isEmpty())
                    Q_EMIT noCode(path);
                else
                    receive(codes);
            });
}

void ScanController::use(const ScanSettings &settings)
{
    m_guns = std::make_unique<BurstFilter>(burstSettings(settings));
    qApp->installEventFilter(m_guns.get());
    connect(m_guns.get(), &BurstFilter::scanned, this, [this](const SecureText &text) {
        // An input method lets only some of the keys through.
        const SecureText whole = m_ime->takeCode();
        sentByGun(utf8Of(whole.isEmpty() ? text : whole), scan::ScannerMode::Keyboard);
    });
    watchInputMethods(settings);
    m_serial.reset();
    if (!settings.serialPort.isEmpty())
        openSerial(settings.serialPort);
}

void ScanController::watchInputMethods(const ScanSettings &settings)
{
    m_ime.reset();
    m_keys = std::make_unique<NativeKeys>(burstSettings(settings));
    qApp->installNativeEventFilter(m_keys.get());
    m_ime = std::make_unique<ImeWatch>(m_keys.get());
    // After the guns' filter, and so before it: what an input method leaves of a code is no code.
    qApp->installEventFilter(m_ime.get());
    connect(m_ime.get(), &ImeWatch::codeLost, this, &ScanController::codeLost);
    connect(m_ime.get(), &ImeWatch::scanned, this, [this](const SecureText &text) {
        sentByGun(utf8Of(text), scan::ScannerMode::Keyboard);
    });
}

void ScanController::openSerial(const QString &port)
{
    m_serial = std::make_unique<scan::SerialScanner>(scan::SerialSettings{port});
    connect(m_serial.get(), &scan::SerialScanner::codeArrived, this,
            [this](const SecureBytes &code) { sentByGun(code, scan::ScannerMode::Serial); });
    // It is tried anew by itself: said once, not at every try.
    connect(m_serial.get(), &scan::SerialScanner::failed, this, &ScanController::failed,
            Qt::SingleShotConnection);
    m_serial->open();
}

void ScanController::sentByGun(const SecureBytes &payload, scan::ScannerMode mode)
{
    if (m_testing)
        Q_EMIT gunSent(payload, mode);
    else
        receivePayload(payload);
}

void ScanController::readFile(const QString &path)
{
    m_still.readFile(path);
}

void ScanController::readImage(const QImage &image)
{
    m_still.readImage(image);
}

bool ScanController::readMime(const QMimeData *data)
{
    if (!data)
        return false;
    const auto urls = data->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() &&
        !QImageReader::imageFormat(urls.front().toLocalFile()).isEmpty()) {
        readFile(urls.front().toLocalFile());
        return true;
    }
    const auto image = data->hasImage() ? qvariant_cast<QImage>(data->imageData()) : QImage();
    if (image.isNull())
        return false;
    readImage(image);
    return true;
}

bool ScanController::readClipboard()
{
    return readMime(QGuiApplication::clipboard()->mimeData());
}

// Paste brings a copied picture from anywhere; text goes where it is typed.
bool ScanController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget() &&
        !QApplication::activeModalWidget() &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        if (data && !data->hasText() && readMime(data))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

void ScanController::collect(const scan::DecodedCode &part)
{
    if (const auto whole = m_parts.add(part))
        receivePayload(*whole);
    else if (m_parts.expected() > 1)
        Q_EMIT sentence(tr("%1 of %2 parts of this code have been read. Show the other parts.")
                            .arg(m_parts.collected())
                            .arg(m_parts.expected()));
}

void ScanController::receive(const scan::DecodedCodes &codes)
{
    QList<SecureBytes> payloads = differentOnes(codes);
    if (payloads.isEmpty()) {
        for (const scan::DecodedCode &code : codes)
            collect(code);
        return;
    }
    QList<SecureBytes> ours;
    for (const SecureBytes &payload : payloads) {
        if (judgeScan(payload.view(), m_clock->now()).isOurs())
            ours << payload;
    }
    if (ours.size() > 1)
        Q_EMIT choiceNeeded(ours);
    else
        receivePayload(ours.isEmpty() ? payloads.front() : ours.front());
}

void ScanController::receivePayload(const SecureBytes &payload)
{
    if (m_gate.admits(payload.view()))
        Q_EMIT decided(judgeScan(payload.view(), m_clock->now()));
}

void ScanController::forget()
{
    m_keys->forget();
    m_gate.clear();
    m_parts.clear();
}

} // namespace lc::ui
