#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>

// PDFs of our own making for tests: revisions with their cross-reference tables, and signatures
// over them.
namespace lc::test {

using PdfObjects = QMap<int, QByteArray>; // without "obj" and "endobj"; "" frees the object

class PdfBuilder
{
public:
    PdfBuilder() = default;
    explicit PdfBuilder(const PdfObjects &objects) { add(objects); }

    // Appends a revision. `trailer`: entries beside Size, Root and Prev.
    void add(const PdfObjects &objects, const QByteArray &trailer = {})
    {
        if (m_bytes.isEmpty())
            m_bytes = "%PDF-1.7\n%\xe4\xb8\xad\n";
        QByteArray table;
        if (m_previous < 0)
            table += "0 1\n0000000000 65535 f \n";
        for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
            m_size = std::max(m_size, it.key() + 1);
            table += QByteArray::number(it.key()) + " 1\n";
            if (it->isEmpty()) {
                table += "0000000000 00001 f \n";
                continue;
            }
            table += QByteArray::number(m_bytes.size()).rightJustified(10, '0') + " 00000 n \n";
            m_bytes += QByteArray::number(it.key()) + " 0 obj\n" + *it + "\nendobj\n";
        }
        endWith("xref\n" + table, trailer);
    }

    // Appends a revision whose objects stand in an object stream and a cross-reference stream.
    void addPacked(const PdfObjects &objects)
    {
        const int pack = m_size;
        const int table = m_size + 1;
        QByteArray header;
        QByteArray body;
        for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
            header += QByteArray::number(it.key()) + ' ' + QByteArray::number(body.size()) + ' ';
            body += *it + '\n';
        }
        m_size = table + 1;
        const qsizetype packAt = m_bytes.size();
        m_bytes += stream(pack,
                          "/Type /ObjStm /N " + QByteArray::number(objects.size()) + " /First " +
                              QByteArray::number(header.size()),
                          header + body);
        QByteArray rows;
        QByteArray index;
        int position = 0;
        for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
            index += QByteArray::number(it.key()) + " 1 ";
            rows += row(2, pack, position++);
        }
        const qsizetype tableAt = m_bytes.size();
        index += QByteArray::number(pack) + " 2";
        rows += row(1, packAt, 0) + row(1, tableAt, 0);
        // With the predictor that every writer uses: each byte less the one above.
        QByteArray predicted;
        for (qsizetype at = 0; at < rows.size(); at += 6) {
            predicted += '\2';
            for (qsizetype i = at; i < at + 6; ++i)
                predicted += static_cast<char>(rows[i] - (i < 6 ? 0 : rows[i - 6]));
        }
        m_bytes += stream(table,
                          "/Type /XRef /W [1 4 1] /Index [" + index + "] /Size " +
                              QByteArray::number(m_size) + " /Root 1 0 R /Prev " +
                              QByteArray::number(m_previous) +
                              " /DecodeParms << /Columns 6 /Predictor 12 >>",
                          predicted);
        m_previous = tableAt;
        m_bytes += "startxref\n" + QByteArray::number(tableAt) + "\n%%EOF\n";
    }

    // Appends a revision with the signature as object `number`; `more` goes into its dictionary.
    void sign(int number, const std::function<QByteArray(const QByteArray &)> &make,
              PdfObjects others = {}, const QByteArray &more = {},
              const QByteArray &subFilter = "adbe.pkcs7.detached")
    {
        constexpr qsizetype room = 16000; // hexadecimal digits
        others.insert(number, "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /" + subFilter +
                                  " /M (D:20240506150809+08'00') " + more + " /ByteRange [" +
                                  QByteArray(40, ' ') + "]\n/Contents <" + QByteArray(room, '0') +
                                  "> >>");
        add(others);
        const qsizetype numbersAt = m_bytes.lastIndexOf("/ByteRange [") + 12;
        const qsizetype gapAt = m_bytes.lastIndexOf("/Contents <") + 10;
        const qsizetype afterAt = gapAt + room + 2;
        const QByteArray numbers = "0 " + QByteArray::number(gapAt) + ' ' +
                                   QByteArray::number(afterAt) + ' ' +
                                   QByteArray::number(m_bytes.size() - afterAt);
        m_bytes.replace(numbersAt, numbers.size(), numbers);
        const QByteArray value = make(m_bytes.first(gapAt) + m_bytes.sliced(afterAt)).toHex();
        m_bytes.replace(gapAt + 1, value.size(), value);
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void endWith(const QByteArray &table, const QByteArray &trailer)
    {
        const qsizetype at = m_bytes.size();
        m_bytes +=
            table + "trailer\n<< /Size " + QByteArray::number(m_size) + " /Root 1 0 R " + trailer;
        if (m_previous >= 0)
            m_bytes += " /Prev " + QByteArray::number(m_previous);
        m_bytes += " >>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
        m_previous = at;
    }
    static QByteArray stream(int number, const QByteArray &dictionary, const QByteArray &plain)
    {
        const QByteArray packed = qCompress(plain).sliced(4);
        return QByteArray::number(number) + " 0 obj\n<< " + dictionary +
               " /Filter /FlateDecode /Length " + QByteArray::number(packed.size()) +
               " >>\nstream\n" + packed + "\nendstream\nendobj\n";
    }
    static QByteArray row(int type, qint64 second, int third)
    {
        QByteArray bytes(1, static_cast<char>(type));
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>((second >> shift) & 0xff);
        return bytes + static_cast<char>(third);
    }

    QByteArray m_bytes;
    qint64 m_previous = -1;
    int m_size = 1;
};

} // namespace lc::test
