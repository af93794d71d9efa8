#include "ui/scan/scanpanel.h"

#include "texts/errortext.h"
#include "ui/common/keytable.h"
#include "ui/scan/livepicture.h"
#include "ui/scan/scannedcode.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

QPushButton *makeWay(const QString &name, const QString &text, const QString &key = {})
{
    QPushButton *button = makeButton({});
    button->setObjectName(name);
    setButtonText(button, text, key);
    button->setAccessibleName(text);
    return button;
}

} // namespace

QString sentenceOf(scan::FrameProblem problem)
{
    switch (problem) {
    case scan::FrameProblem::None:
        return ScanPanel::tr("Hold the phone with its code in front of the camera.");
    case scan::FrameProblem::TooDark:
        return ScanPanel::tr("Too dark: turn the phone's brightness up or give more light.");
    case scan::FrameProblem::TooBright:
        return ScanPanel::tr("Too bright: turn the phone's brightness down or shade the camera.");
    case scan::FrameProblem::Glare:
        return ScanPanel::tr("A lamp mirrors in the screen: tilt the phone a little.");
    case scan::FrameProblem::LowContrast:
        return ScanPanel::tr("The code is pale: turn the phone's brightness up.");
    case scan::FrameProblem::Blurred:
        return ScanPanel::tr("Blurred: move the phone a little farther away and hold it still.");
    case scan::FrameProblem::TooSmall:
        return ScanPanel::tr("Too small: bring the phone nearer.");
    case scan::FrameProblem::Moving:
        return ScanPanel::tr("It moves: hold the phone still for a moment.");
    }
    Q_UNREACHABLE();
}

ScanPanel::ScanPanel(std::shared_ptr<const Clock> clock, QWidget *parent)
    : QWidget(parent)
    , m_reader(std::move(clock))
    , m_picture(new LivePicture)
    , m_shape(new ShapeLabel(scaled(24)))
    , m_sentence(makeLabel(TextSize::Large))
    , m_cameras(new QComboBox)
    , m_again(makeWay(QStringLiteral("cameraAgain"), tr("Start the camera")))
    , m_type(makeWay(QStringLiteral("typeInstead"), tr("Type the code"), keyText(Command::Input)))
    , m_choiceTitle(makeLabel(TextSize::Normal, true))
    , m_choice(new QListWidget)
{
    setObjectName(QStringLiteral("scanPanel"));
    auto *card = new Card;
    card->setTitle(tr("Camera"));
    card->setBody(m_picture);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    row->setSpacing(scaled(14));
    row->addWidget(card, 1);
    row->addWidget(buildSide());

    connect(&m_reader, &scan::FrameReader::frameShown, m_picture, &LivePicture::showFrame);
    connect(&m_reader, &scan::FrameReader::judged, this, &ScanPanel::judge);
    connect(&m_reader, &scan::FrameReader::failed, this, &ScanPanel::showError);
    connect(&m_reader, &scan::FrameReader::codesRead, this, [this](const auto &codes) {
        m_picture->showCodes(codes);
        Q_EMIT codesRead(codes);
    });
    connect(m_cameras, &QComboBox::activated, this, [this] {
        const QByteArray id = m_cameras->currentData().toByteArray();
        openCamera(id);
        Q_EMIT cameraChosen(id);
    });
    connect(m_again, &QPushButton::clicked, this, &ScanPanel::start);
    connect(m_type, &QPushButton::clicked, this, &ScanPanel::turnedAway);
    m_choice->installEventFilter(this);
    connect(m_choice, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { choose(m_choice->row(item)); });
}

ScanPanel::~ScanPanel()
{
    m_reader.disconnect(this);
}

QWidget *ScanPanel::buildSide()
{
    m_sentence->setObjectName(QStringLiteral("scanSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(scaled(64));
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_cameras->setObjectName(QStringLiteral("cameraCombo"));
    m_cameras->setAccessibleName(tr("Camera"));
    m_choiceTitle->setText(tr("Several codes are in view. Which one is meant?"));
    m_choiceTitle->setWordWrap(true);
    m_choice->setObjectName(QStringLiteral("codeChoice"));
    m_choice->setAccessibleName(tr("Codes in view"));

    auto *side = new QFrame;
    side->setObjectName(QStringLiteral("card"));
    side->setFixedWidth(scaled(360));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(18));
    column->setSpacing(scaled(10));
    auto *state = new QHBoxLayout;
    state->setSpacing(scaled(10));
    state->addWidget(m_shape, 0, Qt::AlignTop);
    state->addWidget(m_sentence, 1);
    column->addLayout(state);
    column->addWidget(m_choiceTitle);
    column->addWidget(m_choice, 1);
    column->addWidget(m_cameras);
    column->addWidget(m_again);
    column->addStretch(1);
    QLabel *others = makeLabel(TextSize::Normal, true);
    others->setText(tr("Other ways"));
    column->addWidget(others);
    column->addWidget(m_type);
    const auto way = [&](const char *name, const QString &text, const QString &key, auto signal) {
        QPushButton *button = makeWay(QString::fromLatin1(name), text, key);
        connect(button, &QPushButton::clicked, this, signal);
        column->addWidget(button);
    };
    way("scanFile", tr("Read a picture file …"), {}, &ScanPanel::fileWanted);
    way("scanClipboard", tr("Read the copied picture"),
        QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText),
        &ScanPanel::clipboardWanted);
    way("scanScreen", tr("Read from the screen …"), {}, &ScanPanel::screenWanted);
    way("scanTest", tr("Test the scanner gun …"), {}, &ScanPanel::testWanted);
    m_choiceTitle->hide();
    m_choice->hide();
    return side;
}

void ScanPanel::fillCameras(const QList<scan::CameraInfo> &cameras)
{
    const QByteArray current = m_cameras->currentData().toByteArray();
    m_cameras->clear();
    for (const scan::CameraInfo &camera : cameras)
        m_cameras->addItem(camera.name, camera.id);
    for (const QByteArray &wanted : {m_preferred, current}) {
        if (const int index = m_cameras->findData(wanted); index >= 0)
            m_cameras->setCurrentIndex(index);
    }
    m_cameras->setVisible(cameras.size() > 1);
}

void ScanPanel::start()
{
    m_offered.clear();
    m_choice->hide();
    m_choiceTitle->hide();
    if (!m_watcher) {
        m_watcher = new scan::CameraWatcher(this);
        connect(m_watcher, &scan::CameraWatcher::changed, this, [this] {
            const bool idle = isVisible() && !isRunning() && m_offered.isEmpty();
            idle ? start() : fillCameras(m_seam.list());
        });
    }
    const auto cameras = m_seam.list();
    fillCameras(cameras);
    if (cameras.isEmpty()) {
        sayNoCamera();
        return;
    }
    openCamera(m_cameras->currentData().toByteArray());
}

void ScanPanel::openCamera(const QByteArray &id)
{
    auto source = m_seam.open(id);
    if (!source) {
        sayNoCamera();
        return;
    }
    m_again->hide();
    m_picture->showText(tr("The camera is starting …"));
    judge({});
    m_reader.open(std::move(source));
}

void ScanPanel::stop()
{
    m_reader.close();
    m_offered.clear();
    m_choice->clear();
    m_picture->showText({});
}

void ScanPanel::judge(const scan::FrameQuality &quality)
{
    const bool fine = quality.problem == scan::FrameProblem::None;
    showSentence(fine ? Shape::NotRun : Shape::Notice, fine ? nullptr : "notice",
                 sentenceOf(quality.problem));
}

void ScanPanel::showSentence(Shape shape, const char *tone, const QString &sentence)
{
    m_shape->setShape(shape);
    setStyleProperty(m_sentence, "tone", tone ? QVariant(QString::fromLatin1(tone)) : QVariant());
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
}

void ScanPanel::showError(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    giveUp(text.what, QStringList{text.why, text.next}.join(u' '));
}

void ScanPanel::sayNoCamera()
{
    giveUp(tr("There is no camera."),
           tr("None is plugged in, or the system does not show it. Plug one in, or read the code "
              "from a picture, with a scanner gun or by typing it."));
}

void ScanPanel::giveUp(const QString &title, const QString &sentence)
{
    m_reader.close();
    m_picture->showText(title);
    showSentence(Shape::CannotDecide, "undecided", sentence);
    m_again->show();
    if (isVisible())
        m_type->setFocus();
}

void ScanPanel::offer(const QList<SecureBytes> &codes)
{
    m_reader.close();
    m_offered = codes;
    m_choice->clear();
    int number = 0;
    for (const SecureBytes &code : codes)
        m_choice->addItem(QString::number(++number) % u"   " % briefOf(code.view()));
    m_choice->setCurrentRow(0);
    m_choiceTitle->show();
    m_choice->show();
    m_again->show();
    showSentence(Shape::Notice, "notice", m_choiceTitle->text());
    m_choice->setFocus();
}

void ScanPanel::choose(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    const SecureBytes code = m_offered.at(row);
    Q_EMIT chosen(code);
}

void ScanPanel::focusDefault()
{
    m_choice->isVisible() ? m_choice->setFocus() : m_type->setFocus();
}

// Digits pick a row; the list itself would only search by them.
bool ScanPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_choice && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter;
        const int row = takes ? m_choice->currentRow() : key - Qt::Key_1;
        if (row >= 0 && row < m_offered.size()) {
            choose(row);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ScanPanel::hideEvent(QHideEvent *event)
{
    stop();
    QWidget::hideEvent(event);
}

} // namespace lc::ui
