#include "core/file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace lc;

class tst_File : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void writingReplacesTheWholeFile();
    void theLimitIsTheLastSizeAllowed();
    void aMissingFileIsNamedWithoutItsFolder();
    void aFolderIsNotReadable();
    void aFailedWriteLeavesTheOldFile();
    void aPipeTakesTheBytesAndStays();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void tst_File::whatIsWrittenIsRead()
{
    const QByteArray content("a\0b\r\n\xE5\xBC\xA0", 8);
    QVERIFY(writeFile(path(QStringLiteral("a")), content).has_value());
    const auto read = readFile(path(QStringLiteral("a")), 100);
    QVERIFY(read.has_value());
    QCOMPARE(read->view(), QByteArrayView(content));
}

void tst_File::writingReplacesTheWholeFile()
{
    QVERIFY(writeFile(path(QStringLiteral("b")), QByteArray(1000, 'x')).has_value());
    QVERIFY(writeFile(path(QStringLiteral("b")), QByteArray("short")).has_value());
    QCOMPARE(readFile(path(QStringLiteral("b")), 1000)->view(), QByteArrayView("short"));
}

void tst_File::theLimitIsTheLastSizeAllowed()
{
    QVERIFY(writeFile(path(QStringLiteral("c")), QByteArray(100, 'x')).has_value());
    QVERIFY(readFile(path(QStringLiteral("c")), 100).has_value());
    const auto tooLarge = readFile(path(QStringLiteral("c")), 99);
    QVERIFY(!tooLarge.has_value());
    QCOMPARE(tooLarge.error().code(), ErrorCode::FileTooLarge);
}

void tst_File::aMissingFileIsNamedWithoutItsFolder()
{
    const auto read = readFile(path(QStringLiteral("absent.ofd")), 100);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code(), ErrorCode::FileNotReadable);
    QCOMPARE(read.error().fact(QStringLiteral("file")).toString(), QStringLiteral("absent.ofd"));
}

void tst_File::aFolderIsNotReadable()
{
    const auto read = readFile(m_folder.path(), 100);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code(), ErrorCode::FileNotReadable);
}

void tst_File::aFailedWriteLeavesTheOldFile()
{
    const auto written = writeFile(path(QStringLiteral("no-such-folder/d")), QByteArray("new"));
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code(), ErrorCode::FileNotWritable);
    QVERIFY(!QFile::exists(path(QStringLiteral("no-such-folder/d"))));

    // A path that is a folder cannot be replaced, and what is in it stays.
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("full/inner")));
    QVERIFY(!writeFile(path(QStringLiteral("full")), QByteArray("new")).has_value());
    QVERIFY(QFile::exists(path(QStringLiteral("full/inner"))));
}

void tst_File::aPipeTakesTheBytesAndStays()
{
#ifdef Q_OS_UNIX
    const QByteArray pipe = path(QStringLiteral("pipe")).toLocal8Bit();
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const int reader = open(pipe.constData(), O_RDWR | O_NONBLOCK);
    QVERIFY(reader >= 0);
    QVERIFY(writeFile(path(QStringLiteral("pipe")), QByteArray("through")).has_value());
    char bytes[16];
    QCOMPARE(read(reader, bytes, sizeof bytes), 7);
    close(reader);
    struct stat found;
    QCOMPARE(stat(pipe.constData(), &found), 0);
    QVERIFY(S_ISFIFO(found.st_mode));
#else
    QSKIP("there are no named pipes of this kind");
#endif
}

QTEST_APPLESS_MAIN(tst_File)
#include "tst_file.moc"
