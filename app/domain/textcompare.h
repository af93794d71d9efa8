#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace lc::domain {

// How two pieces of text that stand at the same place differ.
enum class Difference {
    Same,
    OtherCode,  // the same character under another code: private use, compatibility form, selector
    Variant,    // another form of the character (峰 and 峯, 国 and 國)
    LookAlike,  // another character that is easily taken for it (已 and 己)
    PrivateUse, // a private code whose character nobody can know
    Other,
    OnlyHere, // nothing stands for it on the other side
    OnlyThere
};

struct ComparedPiece
{
    Difference kind = Difference::Same;
    QString here;  // of the record
    QString there; // of the paper
    friend bool operator==(const ComparedPiece &, const ComparedPiece &) = default;
};

// The two texts beside each other, grapheme by grapheme, as canonicalName() reads them. Pieces of
// one kind that follow each other are joined only when they are the same. Texts of more than 256
// graphemes are compared as wholes. Pure.
[[nodiscard]] QList<ComparedPiece> compareTexts(QStringView here, QStringView there);
// The worst of the pieces; Same when all are.
[[nodiscard]] Difference worstOf(const QList<ComparedPiece> &pieces);
// One grapheme against another.
[[nodiscard]] Difference differenceOf(QStringView here, QStringView there);

} // namespace lc::domain
