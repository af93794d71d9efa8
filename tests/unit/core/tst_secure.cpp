#include "core/secure.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <new>

// The program's own operator delete looks at memory in the moment in which it is given back.
namespace {
const void *watched = nullptr;
size_t watchedSize = 0;
enum class Seen { Nothing, Zeros, Remains } seen = Seen::Nothing;

void watch(const void *memory, size_t size)
{
    watched = memory;
    watchedSize = size;
    seen = Seen::Nothing;
}

void release(void *memory) noexcept
{
    if (memory && memory == watched) {
        const auto *bytes = static_cast<const char *>(memory);
        const bool zero =
            std::all_of(bytes, bytes + watchedSize, [](char byte) { return byte == 0; });
        seen = zero ? Seen::Zeros : Seen::Remains;
        watched = nullptr;
    }
    std::free(memory);
}
} // namespace

void *operator new(size_t size)
{
    if (void *memory = std::malloc(size ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    release(memory);
}

void operator delete(void *memory, size_t) noexcept
{
    release(memory);
}

using namespace lc;

class tst_Secure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWatcherSeesWhatAPlainBufferLeaves();
    void bytesAreOverwrittenWhenTheLastHolderLetsGo();
    void textIsOverwrittenWhenTheLastHolderLetsGo();
    void copiesShareAndKeepAlive();
    void takeEmptiesItsSource();
    void wipeOverwritesAndClears();
    void wipeLeavesSharedTextToTheOtherHolder();
    void textCountsByCodePoint();
    void borrowedBytesAreNotACopy();
};

void tst_Secure::theWatcherSeesWhatAPlainBufferLeaves()
{
    auto *plain = new std::vector<char>(64, 'x');
    watch(plain->data(), plain->size());
    delete plain;
    QCOMPARE(seen, Seen::Remains);
}

void tst_Secure::bytesAreOverwrittenWhenTheLastHolderLetsGo()
{
    {
        const SecureBytes bytes(QByteArray(64, 'x'));
        watch(bytes.view().data(), static_cast<size_t>(bytes.size()));
    }
    QCOMPARE(seen, Seen::Zeros);
}

void tst_Secure::textIsOverwrittenWhenTheLastHolderLetsGo()
{
    {
        const SecureText text(QStringLiteral("张三 510100189003071012"));
        watch(text.view().utf16(), static_cast<size_t>(text.view().size()) * sizeof(char16_t));
    }
    QCOMPARE(seen, Seen::Zeros);
}

void tst_Secure::copiesShareAndKeepAlive()
{
    SecureBytes copy;
    {
        const SecureBytes bytes(QByteArray(64, 'x'));
        copy = bytes;
        QCOMPARE(static_cast<const void *>(copy.view().data()),
                 static_cast<const void *>(bytes.view().data()));
        watch(bytes.view().data(), 64);
    }
    QCOMPARE(seen, Seen::Nothing);
    QCOMPARE(copy.view(), QByteArrayView(QByteArray(64, 'x')));
    copy = {};
    QCOMPARE(seen, Seen::Zeros);
}

void tst_Secure::takeEmptiesItsSource()
{
    QByteArray source(64, 'x');
    const SecureBytes bytes = SecureBytes::take(std::move(source));
    QVERIFY(source.isEmpty());
    QCOMPARE(bytes.size(), 64);
}

void tst_Secure::wipeOverwritesAndClears()
{
    char buffer[32];
    std::fill(std::begin(buffer), std::end(buffer), 'x');
    wipe(buffer, sizeof buffer);
    QVERIFY(std::all_of(std::begin(buffer), std::end(buffer), [](char c) { return c == 0; }));

    QString text = QStringLiteral("张三").repeated(4);
    wipe(text);
    QVERIFY(text.isEmpty());
    QByteArray bytes(16, 'x');
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

void tst_Secure::wipeLeavesSharedTextToTheOtherHolder()
{
    QString text = QStringLiteral("张三").repeated(4);
    const QString other = text;
    wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(other, QStringLiteral("张三").repeated(4));
}

void tst_Secure::textCountsByCodePoint()
{
    // U+20BB7 lies outside the basic plane: two UTF-16 units, one character.
    const SecureText text(QStringLiteral("\U00020BB7·a"));
    QCOMPARE(text.view().size(), 4);
    QCOMPARE(text.codePoints().size(), size_t(3));
    QCOMPARE(text.codePoints().front(), U'\U00020BB7');
}

void tst_Secure::borrowedBytesAreNotACopy()
{
    const SecureBytes bytes(QByteArray("abc"));
    const QByteArray borrowed = bytes.borrowed();
    QCOMPARE(borrowed, QByteArray("abc"));
    QCOMPARE(static_cast<const void *>(borrowed.constData()),
             static_cast<const void *>(bytes.view().data()));
}

QTEST_APPLESS_MAIN(tst_Secure)
#include "tst_secure.moc"
