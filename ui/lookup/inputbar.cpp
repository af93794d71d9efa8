#include "ui/lookup/inputbar.h"

#include "texts/domaintext.h"
#include "texts/errortext.h"
#include "ui/common/keytable.h"
#include "ui/common/widgets.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace lc::ui {

namespace {

QComboBox *makeCombo(const QString &name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(name);
    combo->setMaxVisibleItems(16);
    return combo;
}

} // namespace

InputBar::InputBar(QWidget *parent)
    : QWidget(parent)
    , m_input(new SubjectInput)
    , m_button(makeButton({}, true))
    , m_problem(new QFrame)
    , m_problemText(makeLabel(TextSize::Normal))
{
    setObjectName(QStringLiteral("inputBar"));
    setAttribute(Qt::WA_StyledBackground);
    buildType();
    buildReason();
    buildMatter();
    m_button->setObjectName(QStringLiteral("lookUpButton"));
    m_button->setFont(fontOf(TextSize::Large, true));
    m_button->setMinimumHeight(scaled(46));
    m_button->setMinimumWidth(scaled(120));
    setButtonText(m_button, tr("Look up"), tr("Enter", "key"));

    m_problem->setObjectName(QStringLiteral("inputProblem"));
    auto *problemRow = new QHBoxLayout(m_problem);
    problemRow->setContentsMargins(scaled(10), scaled(4), scaled(10), scaled(4));
    m_problemText->setWordWrap(true);
    m_problemText->setObjectName(QStringLiteral("inputProblemText"));
    problemRow->addWidget(m_problemText);
    m_problem->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(12));
    row->addWidget(m_input, 1);
    row->addWidget(m_type);
    row->addWidget(m_reason);
    row->addWidget(m_matter);
    row->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    layout->setSpacing(scaled(8));
    layout->addLayout(row);
    layout->addWidget(m_problem);

    connect(m_input, &SubjectInput::recognisedChanged, this, &InputBar::recognised);
    connect(m_input, &QLineEdit::returnPressed, this, &InputBar::submit);
    connect(m_button, &QPushButton::clicked, this, &InputBar::submit);
    setFocusProxy(m_input);
}

void InputBar::buildType()
{
    QComboBox *combo = makeCombo(QStringLiteral("typeCombo"));
    combo->addItem(tr("Choose …"));
    for (const domain::HolderCodeType type : domain::allHolderCodeTypes())
        combo->addItem(domain::codeOf(type) % u' ' % texts::nameOf(type), int(type));
    m_type = new FieldBox(tr("Kind of document"), combo);
    m_type->setFixedWidth(scaled(190));
    combo->view()->setMinimumWidth(scaled(300));
    m_type->hide();
    connect(combo, &QComboBox::activated, this, &InputBar::typeChosen);
}

void InputBar::buildReason()
{
    QComboBox *combo = makeCombo(QStringLiteral("reasonCombo"));
    for (const domain::Reason reason : domain::allReasons())
        combo->addItem(texts::codeAndName(reason), int(reason));
    m_reason = new FieldBox(tr("Reason %1").arg(keyText(Command::Reason)), combo);
    m_reason->setFixedWidth(scaled(154));
    combo->view()->setMinimumWidth(scaled(200));
    connect(combo, &QComboBox::activated, this, [this] { m_usualReason.reset(); });
}

void InputBar::buildMatter()
{
    QComboBox *combo = makeCombo(QStringLiteral("matterCombo"));
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->lineEdit()->setPlaceholderText(tr("Choose or type"));
    m_matter = new FieldBox(tr("Matter"), combo);
    m_matter->setFixedWidth(scaled(220));
    combo->view()->setMinimumWidth(scaled(300));
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(combo, &QComboBox::activated, this, &InputBar::matterChosen);
    connect(combo->lineEdit(), &QLineEdit::returnPressed, this, &InputBar::matterChosen);
}

void InputBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_reason->setCaption(tr("Reason %1").arg(keyText(Command::Reason)));
}

void InputBar::setMatters(const QList<domain::Matter> &matters)
{
    m_matters = matters;
    QComboBox *combo = m_matter->combo();
    combo->clear();
    for (const domain::Matter &matter : matters)
        combo->addItem(matter.name, matter.code);
    combo->setCurrentIndex(-1);
    combo->clearEditText();
}

void InputBar::preset(domain::Reason reason, const QString &matterCode)
{
    m_usualReason.reset();
    setReason(reason);
    if (const int index = m_matter->combo()->findData(matterCode); index >= 0)
        m_matter->combo()->setCurrentIndex(index);
}

void InputBar::enter(const QString &code, std::optional<domain::HolderCodeType> type)
{
    m_input->wipe();
    m_input->setText(code);
    if (type && m_type->isVisibleTo(this))
        m_type->combo()->setCurrentIndex(m_type->combo()->findData(int(*type)));
    submit();
}

void InputBar::present(const QString &code)
{
    hold(code);
    submit();
}

void InputBar::hold(const QString &code)
{
    m_input->wipe();
    m_input->setText(code);
    if (!m_usualReason)
        m_usualReason = reason();
    setReason(domain::Reason::Presenting);
}

void InputBar::showPurpose(domain::Reason reason, const domain::Matter &matter)
{
    setReason(reason);
    QComboBox *combo = m_matter->combo();
    if (const int index = combo->findText(matter.name); index >= 0)
        combo->setCurrentIndex(index);
    else
        combo->setEditText(matter.name);
}

void InputBar::setReason(domain::Reason reason)
{
    m_reason->combo()->setCurrentIndex(m_reason->combo()->findData(int(reason)));
}

void InputBar::returnToUsualReason()
{
    if (const auto usual = std::exchange(m_usualReason, std::nullopt))
        setReason(*usual);
}

void InputBar::showMasked(const QString &masked)
{
    m_input->showMasked(masked);
    m_type->hide();
}

void InputBar::reset()
{
    returnToUsualReason();
    m_waiting = false;
    m_input->wipe();
    m_type->combo()->setCurrentIndex(0);
    m_type->hide();
    hideProblem();
    m_reason->setProblem(false);
    m_matter->setProblem(false);
}

void InputBar::focusInput()
{
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
}

void InputBar::focusReason()
{
    m_reason->combo()->setFocus(Qt::ShortcutFocusReason);
    m_reason->combo()->showPopup();
}

domain::Reason InputBar::reason() const
{
    return static_cast<domain::Reason>(m_reason->combo()->currentData().toInt());
}

domain::Matter InputBar::matter() const
{
    const QString name = m_matter->combo()->currentText().trimmed();
    const auto known = std::ranges::find(m_matters, name, &domain::Matter::name);
    return known != m_matters.end() ? *known : domain::Matter{{}, name};
}

std::optional<domain::HolderCodeType> InputBar::chosenType() const
{
    const QVariant chosen = m_type->combo()->currentData();
    if (m_type->isHidden() || !chosen.isValid())
        return std::nullopt;
    return static_cast<domain::HolderCodeType>(chosen.toInt());
}

void InputBar::recognised()
{
    const auto &input = m_input->recognised();
    hideProblem();
    returnToUsualReason();
    m_waiting = false;
    if (input.problem)
        showProblem(*input.problem);
    const bool other = input.kind == domain::InputKind::OtherDocument;
    if (other || input.kind != domain::InputKind::Incomplete)
        m_type->setVisible(other);
}

void InputBar::typeChosen()
{
    const auto type = chosenType();
    m_type->setProblem(false);
    m_input->setChosenType(type ? texts::nameOf(*type) : QString());
    hideProblem();
    if (type && m_waiting)
        submit();
}

void InputBar::matterChosen()
{
    m_matter->setProblem(matter().isNull());
    if (matter().isNull())
        return;
    hideProblem();
    if (m_waiting)
        submit();
    else
        focusInput();
}

void InputBar::submit()
{
    if (m_input->isMasked()) {
        Q_EMIT askedAgain();
        return;
    }
    const QString typed = m_input->text().trimmed();
    if (typed.startsWith(u"LCT1-", Qt::CaseInsensitive)) {
        // Of a printed copy, not of a license; it names nobody.
        hideProblem();
        m_input->wipe();
        Q_EMIT copyTraced(typed);
        return;
    }
    const int row = typed.size() == 1 ? typed.front().digitValue() - 1 : -1;
    if (row >= 0 && row < m_rows) {
        hideProblem();
        m_input->wipe();
        Q_EMIT rowPicked(row);
        return;
    }
    auto request = complete();
    if (!request)
        return;
    m_waiting = false;
    hideProblem();
    Q_EMIT requested(*request);
}

Result<Request> InputBar::complete()
{
    const domain::RecognisedInput &input = m_input->recognised();
    Request request;
    request.kind = input.kind;
    request.reason = reason();
    request.matter = matter();
    using enum domain::InputKind;
    if (input.kind == Empty) {
        const Error error(ErrorCode::InputEmpty);
        showProblem(error);
        focusInput();
        return fail(error);
    }
    if (input.kind == LicenseIdentifier || input.kind == EncryptedIdentifier) {
        request.identifier = input.normalised;
        if (input.problem)
            return fail(*input.problem);
    } else {
        const auto type = chosenType();
        auto code = type ? domain::SubjectCode::parse(input.normalised.view(), *type)
                         : domain::SubjectCode::parse(input.normalised.view());
        if (!code) {
            const bool undecided =
                !type && (input.kind == Incomplete || input.kind == OtherDocument);
            if (undecided)
                waitFor(m_type, code.error());
            else
                showProblem(code.error());
            return fail(code.error());
        }
        request.holder = *code;
    }
    if (request.matter.isNull()) {
        const Error error(ErrorCode::MatterMissing);
        waitFor(m_matter, error);
        return fail(error);
    }
    return request;
}

void InputBar::waitFor(FieldBox *field, const Error &error)
{
    m_waiting = true;
    showProblem(error);
    field->setProblem(true);
    field->show();
    field->combo()->setFocus(Qt::OtherFocusReason);
    field->combo()->showPopup();
}

void InputBar::showProblem(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    showSentence(text.what % u' ' % text.next);
}

void InputBar::showSentence(const QString &sentence)
{
    showBelow(sentence, "problem");
}

void InputBar::showRemark(const QString &remark)
{
    if (!remark.isEmpty())
        showBelow(remark, "remark");
}

void InputBar::showBelow(const QString &sentence, const char *kind)
{
    for (QWidget *part : {static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_problemText)})
        setStyleProperty(part, "kind", QString::fromLatin1(kind));
    m_problemText->setText(sentence);
    m_problem->setAccessibleName(sentence);
    m_problem->show();
}

void InputBar::hideProblem()
{
    m_problem->hide();
    m_type->setProblem(false);
    m_matter->setProblem(false);
}

} // namespace lc::ui
