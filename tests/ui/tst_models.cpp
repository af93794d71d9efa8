#include "ui/common/shape.h"
#include "ui/face/pagelayout.h"
#include "ui/lookup/licenselist.h"
#include "ui/lookup/licensemodel.h"
#include "ui/verdict/detailmodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lc;
using namespace lc::ui;

namespace {

const QDate today(2026, 3, 1);

domain::LicenseSummary license(const QString &identifier, QDate until)
{
    domain::LicenseSummary summary;
    summary.identifier = identifier;
    summary.typeName = QStringLiteral("食品经营许可证");
    summary.number = SecureText(u"川示字20220000001");
    summary.holder = SecureText(u"张三");
    summary.holderCode = SecureText(u"51010018950307101X");
    summary.issuer = QStringLiteral("示例市市场监管局");
    summary.validFrom = domain::LicenseDate::of(QDate(2022, 7, 1));
    summary.validUntil = domain::LicenseDate::of(until);
    return summary;
}

domain::Finding finding(domain::Check check, domain::State state,
                        domain::By by = domain::By::ThisComputer)
{
    domain::Finding result;
    result.check = check;
    result.by = by;
    result.state = state;
    return result;
}

QStringList columnOf(const DetailModel &model, int role)
{
    QStringList values;
    for (int row = 0; row < model.rowCount(); ++row)
        values.append(model.index(row).data(role).toString());
    return values;
}

int shapesOf(const DetailModel &model, Shape shape)
{
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const auto kind = static_cast<DetailModel::Kind>(index.data(DetailModel::KindRole).toInt());
        if (kind == DetailModel::Kind::Finding &&
            index.data(DetailModel::ShapeRole).toInt() == int(shape))
            ++count;
    }
    return count;
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void licenseRowTellsItsState();
    void numberOfAPersonIsMasked();
    void digitsAndEnterOpenRows();
    void tenThousandRowsStayQuick();
    void detailsHideWhatPassedAfterABrokenSignature();
    void agreeingFieldsStandInOneRow();
    void detailsMaskTheHoldersCode();
    void everyStateHasAShapeOfItsOwn();
    void pagesLieBelowEachOther();
    void rotationKeepsThePageInItsBox();
};

void TestModels::licenseRowTellsItsState()
{
    LicenseModel model;
    model.show({license(QStringLiteral("a"), today.addDays(10)),
                license(QStringLiteral("b"), today.addDays(-1))},
               today);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(LicenseModel::PeriodStateRole).toInt(),
             int(domain::PeriodState::ExpiresSoon));
    QCOMPARE(model.index(1).data(LicenseModel::PeriodStateRole).toInt(),
             int(domain::PeriodState::Expired));
    QVERIFY(!model.index(1).data(LicenseModel::VerdictRole).isValid());
    model.setVerdict(QStringLiteral("b"), domain::VerdictKind::Failed);
    QCOMPARE(model.index(1).data(LicenseModel::VerdictRole).toInt(),
             int(domain::VerdictKind::Failed));
    QVERIFY(model.index(0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("食品经营许可证")));
    model.wipe();
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::numberOfAPersonIsMasked()
{
    auto card = license(QStringLiteral("a"), today.addDays(100));
    card.number = card.holderCode;
    LicenseModel model;
    model.show({card}, today);
    const QString shown = model.index(0).data(LicenseModel::NumberRole).toString();
    QVERIFY(shown.contains(u'*'));
    QVERIFY(!model.index(0)
                 .data(Qt::AccessibleTextRole)
                 .toString()
                 .contains(card.holderCode.toString()));
}

void TestModels::digitsAndEnterOpenRows()
{
    LicenseModel model;
    LicenseList list(&model);
    model.show({license(QStringLiteral("a"), today), license(QStringLiteral("b"), today)}, today);
    list.choose(0);
    QSignalSpy open(&list, &LicenseList::openRequested);
    QTest::keyClick(&list, Qt::Key_2);
    QTest::keyClick(&list, Qt::Key_Up);
    QTest::keyClick(&list, Qt::Key_Return);
    QTest::keyClick(&list, Qt::Key_7);
    QCOMPARE(open.count(), 2);
    QCOMPARE(open.at(0).at(0).toString(), QStringLiteral("b"));
    QCOMPARE(open.at(1).at(0).toString(), QStringLiteral("a"));
}

void TestModels::tenThousandRowsStayQuick()
{
    QList<domain::LicenseSummary> many;
    for (int i = 0; i < 10000; ++i)
        many.append(license(QString::number(i), today.addDays(i)));
    LicenseModel model;
    LicenseList list(&model);
    list.resize(290, 600);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    model.show(many, today);
    list.choose(9999);
    list.grab();
    QElapsedTimer timer;
    timer.start();
    for (int row = 9999; row > 9949; --row) {
        list.choose(row);
        list.grab();
    }
    // 50 moves with a frame each; a slow machine is granted ten times what is expected.
    QVERIFY2(timer.elapsed() < 50 * 500, qPrintable(QString::number(timer.elapsed())));
}

void TestModels::detailsHideWhatPassedAfterABrokenSignature()
{
    using domain::Check;
    using domain::State;
    const domain::Findings findings{finding(Check::ReferenceDigests, State::Passed),
                                    finding(Check::Signature, State::Failed),
                                    finding(Check::Coverage, State::Passed)};
    domain::Verdict verdict = domain::judge(findings);
    QVERIFY(verdict.hidePassed);
    DetailModel model;
    model.show(findings, verdict, {});
    QCOMPARE(shapesOf(model, Shape::Passed), 0);
    QCOMPARE(shapesOf(model, Shape::Failed), 1);
}

void TestModels::agreeingFieldsStandInOneRow()
{
    using domain::By;
    using domain::Check;
    using domain::State;
    domain::Findings findings{finding(Check::PlatformRecord, State::Passed, By::Platform)};
    for (int i = 0; i < 7; ++i)
        findings.append(finding(Check::ComparedField, State::Passed, By::Platform));
    findings.append(finding(Check::ComparedField, State::Failed, By::Platform));
    DetailModel model;
    model.show(findings, domain::judge(findings), {});
    QCOMPARE(shapesOf(model, Shape::Failed), 1);
    QVERIFY(columnOf(model, DetailModel::RemarkRole).join(u' ').contains(QStringLiteral("7/8")));
}

void TestModels::detailsMaskTheHoldersCode()
{
    domain::LicenseInformation information;
    information.summary = license(QStringLiteral("a"), today);
    information.face = {{QStringLiteral("编号"), information.summary.holderCode, {}, {}},
                        {QStringLiteral("住址"), SecureText(u"示例市示例区示例路1号"), {}, {}}};
    DetailModel model;
    model.show({}, {}, information);
    const QString all = columnOf(model, DetailModel::ValueRole).join(u'\n') +
                        columnOf(model, Qt::AccessibleTextRole).join(u'\n');
    QVERIFY(!all.contains(information.summary.holderCode.toString()));
    QVERIFY(!all.contains(QStringLiteral("1号")));
    QVERIFY(all.contains(QStringLiteral("川示字20220000001")));
    model.wipe();
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::everyStateHasAShapeOfItsOwn()
{
    QList<QImage> pictures;
    for (const Shape shape : {Shape::Passed, Shape::Notice, Shape::CannotDecide, Shape::Failed,
                              Shape::NotRun, Shape::Refused, Shape::OutcomeUnknown}) {
        ShapeLabel label(32);
        label.setShape(shape);
        // Without colours: as who cannot tell them apart would see it.
        const QImage picture = label.grab().toImage().convertToFormat(QImage::Format_Mono);
        QVERIFY(!pictures.contains(picture));
        pictures.append(picture);
    }
}

void TestModels::pagesLieBelowEachOther()
{
    PageLayout layout;
    layout.setPages({{210, 297}, {297, 210}, {85.6, 54}});
    layout.arrange(2.0, 0, {800, 600}, 16);
    QCOMPARE(layout.box(0).size(), QSizeF(420, 594));
    QVERIFY(layout.box(1).top() >= layout.box(0).bottom() + 16);
    QCOMPARE(layout.box(1).center().x(), layout.box(0).center().x());
    QCOMPARE(layout.mainPage(QRectF(0, layout.box(1).top(), 800, 400)), 1);
    QCOMPARE(layout.pagesIn(QRectF(0, layout.box(2).top() + 1, 800, 10)),
             (std::pair<int, int>{2, 2}));
    QCOMPARE(layout.pagesIn(QRectF(0, 0, 800, 5)).second, -1);
}

void TestModels::rotationKeepsThePageInItsBox()
{
    PageLayout layout;
    layout.setPages({{100, 50}});
    for (int quarters = 0; quarters < 4; ++quarters) {
        layout.arrange(2.0, quarters, {400, 400}, 10);
        const QRectF drawn = layout.toCanvas(0).mapRect(QRectF(0, 0, 200, 100));
        QVERIFY(qAbs(drawn.left() - layout.box(0).left()) < 0.01);
        QVERIFY(qAbs(drawn.top() - layout.box(0).top()) < 0.01);
        QVERIFY(qAbs(drawn.width() - layout.box(0).width()) < 0.01);
        QVERIFY(qAbs(drawn.height() - layout.box(0).height()) < 0.01);
    }
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
