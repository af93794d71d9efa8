#include "ofd/fontsubstitution.h"

namespace lc::ofd {

namespace {

enum class Face { Song, FangSong, Kai, Hei, TitleSong, Round, Serif, Sans, Mono };

QStringList familiesOf(Face face)
{
    switch (face) {
    case Face::Song:
        return {QStringLiteral("SimSun"), QStringLiteral("Source Han Serif SC"),
                QStringLiteral("Noto Serif CJK SC"), QStringLiteral("AR PL UMing CN"),
                QStringLiteral("Noto Sans CJK SC")};
    case Face::FangSong:
        return {QStringLiteral("FangSong"),          QStringLiteral("FangSong_GB2312"),
                QStringLiteral("FandolFang R"),      QStringLiteral("FandolFang"),
                QStringLiteral("LXGW WenKai"),       QStringLiteral("LXGW WenKai GB"),
                QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Noto Sans CJK SC")};
    case Face::Kai:
        return {QStringLiteral("KaiTi"),           QStringLiteral("KaiTi_GB2312"),
                QStringLiteral("LXGW WenKai"),     QStringLiteral("FandolKai"),
                QStringLiteral("AR PL UKai CN"),   QStringLiteral("Noto Serif CJK SC"),
                QStringLiteral("Noto Sans CJK SC")};
    case Face::Hei:
        return {QStringLiteral("SimHei"), QStringLiteral("Microsoft YaHei"),
                QStringLiteral("Source Han Sans SC"), QStringLiteral("Noto Sans CJK SC"),
                QStringLiteral("WenQuanYi Zen Hei")};
    case Face::TitleSong:
        return {
            QStringLiteral("FZXiaoBiaoSong-B05S"),       QStringLiteral("FZXiaoBiaoSong-B05"),
            QStringLiteral("Source Han Serif SC Heavy"), QStringLiteral("Noto Serif CJK SC Black"),
            QStringLiteral("Noto Serif CJK SC"),         QStringLiteral("Noto Sans CJK SC")};
    case Face::Round:
        return {QStringLiteral("YouYuan"), QStringLiteral("Noto Sans CJK SC")};
    case Face::Serif:
        return {QStringLiteral("Times New Roman"), QStringLiteral("Liberation Serif"),
                QStringLiteral("Nimbus Roman"),    QStringLiteral("Tinos"),
                QStringLiteral("DejaVu Serif"),    QStringLiteral("Noto Serif CJK SC")};
    case Face::Sans:
        return {QStringLiteral("Arial"),       QStringLiteral("Liberation Sans"),
                QStringLiteral("Nimbus Sans"), QStringLiteral("Arimo"),
                QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")};
    case Face::Mono:
        return {QStringLiteral("Courier New"), QStringLiteral("Liberation Mono"),
                QStringLiteral("Nimbus Mono PS"), QStringLiteral("DejaVu Sans Mono"),
                QStringLiteral("Noto Sans Mono CJK SC")};
    }
    return {};
}

// Names under which one font is known, and the kind of face it is.
struct KnownFont
{
    QStringList names; // normalised
    Face face;
};

const QList<KnownFont> &knownFonts()
{
    static const QList<KnownFont> fonts{
        {{QStringLiteral("宋体"), QStringLiteral("simsun"), QStringLiteral("nsimsun"),
          QStringLiteral("新宋体"), QStringLiteral("song"), QStringLiteral("stsong"),
          QStringLiteral("华文宋体"), QStringLiteral("华文中宋"), QStringLiteral("stzhongsong")},
         Face::Song},
        {{QStringLiteral("仿宋"), QStringLiteral("fangsong"), QStringLiteral("simfang"),
          QStringLiteral("stfangsong"), QStringLiteral("华文仿宋")},
         Face::FangSong},
        {{QStringLiteral("楷体"), QStringLiteral("kaiti"), QStringLiteral("simkai"),
          QStringLiteral("stkaiti"), QStringLiteral("华文楷体")},
         Face::Kai},
        {{QStringLiteral("黑体"), QStringLiteral("simhei"), QStringLiteral("stheiti"),
          QStringLiteral("stxihei"), QStringLiteral("华文细黑"), QStringLiteral("微软雅黑"),
          QStringLiteral("microsoftyahei"), QStringLiteral("msyh"), QStringLiteral("等线"),
          QStringLiteral("dengxian")},
         Face::Hei},
        {{QStringLiteral("方正小标宋简体"), QStringLiteral("方正小标宋"),
          QStringLiteral("fzxiaobiaosong"), QStringLiteral("fzxbsjw"), QStringLiteral("小标宋")},
         Face::TitleSong},
        {{QStringLiteral("幼圆"), QStringLiteral("youyuan")}, Face::Round},
        {{QStringLiteral("timesnewroman"), QStringLiteral("times"), QStringLiteral("cambria"),
          QStringLiteral("georgia")},
         Face::Serif},
        {{QStringLiteral("arial"), QStringLiteral("helvetica"), QStringLiteral("calibri"),
          QStringLiteral("verdana"), QStringLiteral("tahoma"), QStringLiteral("segoeui")},
         Face::Sans},
        {{QStringLiteral("couriernew"), QStringLiteral("courier"), QStringLiteral("consolas"),
          QStringLiteral("ocrb"), QStringLiteral("ocrb10bt")},
         Face::Mono},
    };
    return fonts;
}

// Lower case without spaces, subset prefix ("ABCDEF+"), style suffix and encoding suffix.
QString normalised(const QString &name)
{
    QString plain = name.toLower();
    if (plain.size() > 7 && plain[6] == u'+')
        plain.remove(0, 7);
    for (const QChar end : {u',', u'-'}) {
        const qsizetype at = plain.indexOf(end);
        if (at > 0)
            plain.truncate(at);
    }
    plain.remove(u' ');
    plain.remove(QStringLiteral("_gb2312"));
    plain.remove(QStringLiteral("_gb18030"));
    plain.remove(QStringLiteral("mt"));
    return plain;
}

// Names written out in words: "方正仿宋_GBK", "FZKai-Z03".
std::optional<Face> guessFace(const QString &plain)
{
    const QList<std::pair<QString, Face>> hints{
        {QStringLiteral("小标宋"), Face::TitleSong}, {QStringLiteral("xbs"), Face::TitleSong},
        {QStringLiteral("仿宋"), Face::FangSong},    {QStringLiteral("fang"), Face::FangSong},
        {QStringLiteral("楷"), Face::Kai},           {QStringLiteral("kai"), Face::Kai},
        {QStringLiteral("黑"), Face::Hei},           {QStringLiteral("hei"), Face::Hei},
        {QStringLiteral("gothic"), Face::Hei},       {QStringLiteral("圆"), Face::Round},
        {QStringLiteral("宋"), Face::Song},          {QStringLiteral("song"), Face::Song},
        {QStringLiteral("simsun"), Face::Song},      {QStringLiteral("ming"), Face::Song},
        {QStringLiteral("courier"), Face::Mono},     {QStringLiteral("mono"), Face::Mono},
        {QStringLiteral("arial"), Face::Sans},       {QStringLiteral("sans"), Face::Sans},
        {QStringLiteral("helvetica"), Face::Sans},   {QStringLiteral("times"), Face::Serif},
        {QStringLiteral("serif"), Face::Serif},
    };
    for (const auto &[hint, face] : hints) {
        if (plain.contains(hint))
            return face;
    }
    return std::nullopt;
}

Face faceOf(const FontResource &font, const QString &plain)
{
    for (const KnownFont &known : knownFonts()) {
        if (known.names.contains(plain))
            return known.face;
    }
    if (const auto guess = guessFace(plain))
        return *guess;
    if (const auto guess = guessFace(normalised(font.family)))
        return *guess;
    if (font.fixedWidth)
        return Face::Mono;
    return font.serif ? Face::Serif : Face::Song;
}

// The font's own other name: 宋体 and SimSun are one file.
QStringList ownNames(const QString &plain)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("宋体"), QStringLiteral("SimSun")},
        {QStringLiteral("新宋体"), QStringLiteral("NSimSun")},
        {QStringLiteral("仿宋"), QStringLiteral("FangSong")},
        {QStringLiteral("楷体"), QStringLiteral("KaiTi")},
        {QStringLiteral("黑体"), QStringLiteral("SimHei")},
        {QStringLiteral("微软雅黑"), QStringLiteral("Microsoft YaHei")},
        {QStringLiteral("等线"), QStringLiteral("DengXian")},
        {QStringLiteral("timesnewroman"), QStringLiteral("Times New Roman")},
        {QStringLiteral("couriernew"), QStringLiteral("Courier New")},
    };
    const QString other = names.value(plain);
    return other.isEmpty() ? QStringList() : QStringList{other};
}

} // namespace

FontCandidates fontCandidates(const FontResource &font)
{
    const QString plain = normalised(font.name.isEmpty() ? font.family : font.name);
    FontCandidates candidates;
    for (const QString &name : {font.name, font.family}) {
        if (!name.isEmpty() && !candidates.same.contains(name))
            candidates.same.append(name);
    }
    candidates.same += ownNames(plain);
    const Face face = faceOf(font, plain);
    candidates.similar = familiesOf(face);
    candidates.heavy = face == Face::TitleSong;
    return candidates;
}

QStringList lastResortFamilies(bool serif)
{
    QStringList families = familiesOf(serif ? Face::Song : Face::Hei);
    families +=
        {QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans Symbols2"),
         QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Noto Sans CJK SC"),
         // Rare characters of names and places.
         QStringLiteral("BabelStone Han"), QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB")};
    return families;
}

} // namespace lc::ofd
