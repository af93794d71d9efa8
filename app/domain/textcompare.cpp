#include "domain/textcompare.h"

#include "domain/personname.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace lc::domain {

namespace {

constexpr qsizetype longest = 128;

// Each word is a group of forms of one character, as they occur in names of people, places and
// firms. Not exhaustive: it only explains a difference, it never excuses one.
constexpr QStringView variantGroups =
    u"峰峯 群羣 够夠 略畧 国國囯 学學斈 吴吳呉 吕呂 黄黃 温溫 户戶戸 产產 青靑 真眞 内內 "
    u"录錄録 别別 册冊 珍珎 宝寶寳 兰蘭 叶葉 刘劉 张張 陈陳 杨楊 赵趙 孙孫 马馬 罗羅 郑鄭 谢謝 "
    u"许許 冯馮 邓鄧 萧蕭肖 冲沖 沈瀋 韩韓 苏蘇甦 卢盧 蒋蔣 贾賈 钟鍾鐘锺 闫閆阎閻 严嚴 陆陸 顾顧 "
    u"万萬 钱錢 汤湯 乔喬 贺賀 赖賴 龚龔 庞龐 华華 伟偉 丽麗 军軍 强強 东東 勇湧 凤鳳 龙龍竜 "
    u"云雲 杰傑 鹏鵬 飞飛 娟嬋 红紅 兴興 庆慶 荣榮 义義 胜勝 贵貴 凯凱 宁寧甯 辉輝 瑶瑤 琼瓊 "
    u"莹瑩 莺鶯 蕴蘊 韵韻 丛叢 乐樂 亚亞 仪儀 佥僉 侨僑 俭儉 关關 养養 冈岡 凉涼 净淨 减減 历歷曆 "
    u"县縣 厂廠 广廣 应應 开開 门門 场場 区區 岭嶺 岛島 巩鞏 帅帥 师師 带帶 归歸 当當 径徑 恋戀 "
    u"战戰 扬揚 报報 担擔 择擇 拥擁 昼晝 显顯 晓曉 术術 机機 权權 条條 来來 松鬆 枣棗 柏栢 柳栁 "
    u"栋棟 树樹 桥橋 桢楨 梦夢 梁樑 检檢 楼樓 横橫 欢歡 汉漢 沪滬 泽澤 济濟 浔潯 涛濤 润潤 渊淵 "
    u"湾灣 潜潛 灵靈 炉爐 烨燁 焕煥 爱愛 环環 玮瑋 珑瓏 玛瑪 电電 画畫 异異 矶磯 礼禮 祯禎 秋秌 "
    u"种種 称稱 稳穩 穗繐 竞競 笔筆 简簡 类類 粮糧 纯純 纪紀 纲綱 绍紹 经經 绮綺 维維 绿綠 缘緣 "
    u"罡堽 职職 联聯 聪聰 肃肅 胡鬍 脉脈 艺藝 节節 芦蘆 苍蒼 范範 荐薦 莲蓮 虏虜 虚虛 蝉蟬 "
    u"补補 袭襲 观觀 规規 览覽 觉覺 计計 训訓 记記 讲講 论論 设設 识識 词詞 译譯 诚誠 诗詩 "
    u"语語 诺諾 谦謙 贞貞 财財 贡貢 质質 贤賢 赏賞 赞贊賛 轩軒 轮輪 辰晨 达達 迁遷 远遠 连連 迈邁 "
    u"适適 选選 逊遜 遥遙 邹鄒 郦酈 鉴鑒鑑 铁鐵 铃鈴 银銀 铭銘 锋鋒 锐銳 锦錦 镇鎮 长長 闯闖 闻聞 "
    u"阳陽 阴陰 际際 隐隱 难難 雁鴈 霁霽 静靜 韦韋 页頁 项項 顺順 颂頌 颖穎頴 领領 频頻 额額 颜顏 "
    u"风風 饶饒 馆館舘 驰馳 骁驍 骏駿 骥驥 鱼魚 鲁魯 鲜鮮 鸣鳴 鸿鴻 鹤鶴 黑黒 齐齊 昇升陞 堃坤 "
    u"喆哲 淼渺 凃涂塗 㛃洁潔 䶮龑 嵘嶸 於于 侯候 台臺 里裏裡 后後 徵征 邨村 崑昆 "
    u"崙仑侖 勐猛 灏灝 叡睿 皞皡";

constexpr QStringView lookAlikeGroups =
    u"己已巳 未末 日曰 土士 人入八 戊戌戍 刺剌 夭天 千干于 免兔 大太犬 王玉壬 申甲由 田曰 "
    u"午牛 今令 侯候 徽微 辨辩辫 折拆 汩汨 冼洗 祈祁祇 衹祗 晴睛 毫亳 茶荼 盲肓 沪泸 侍待 "
    u"师帅 历厉 余佘 竞竟 宣宜 幻幼 斤斥 埋理 玟玫 淮准 治冶 博搏 暑署 栗粟 析折 枊柳 拔拨 "
    u"岗岚 苑菀 萍荓 茜茵 莱菜 菅管 崇祟 券卷 丰韦 仓仑 佳隹 伶怜 冷泠 凌淩 妹姝 姣娇 姗珊 "
    u"孑孓子 官宫 寇冠 密蜜 屈届 巾币 弋戈 彬杉 怡恰 惠慧 戴载 手毛 旦亘 明朋 昊旻 昕听 晋普 "
    u"杏杳 林木 柱桂 梓粹 棣隶 楠喃 氾汜 沐沭 沫洙 泯抿 洋详 涂徐 淳谆 湛堪 烨晔 焉蔫 爪瓜 "
    u"琳彬 璋漳 瑜渝 碧壁 祎袆 科料 穆稳 绪诸 缓援 罡置 芝艺 芬芳 苗茁 茂荗 荣萦 葛曷 "
    u"蓝篮 蔺藺 薜薛 衡衔 袁哀 谌湛 贝见 辕轅 迪抽 郗郄 鄢鄙 钧钓 陈阵 隆隘 雎睢 霖霂 韶韵 "
    u"颖颍 骅骄 鸟乌 麒麟 龚龛 沁泌 媛缓 煊喧 炅灵 0OＯ〇○ 1lIｌＩ 5S 8B 2Z";

// Character → the groups in which it stands.
using GroupTable = QHash<QChar, QList<int>>;

GroupTable tableOf(QStringView groups)
{
    GroupTable table;
    int number = 0;
    for (const QStringView group : groups.tokenize(u' ')) {
        for (const QChar c : group)
            table[c].append(number);
        ++number;
    }
    return table;
}

bool standTogether(const GroupTable &table, QStringView a, QStringView b)
{
    if (a.size() != 1 || b.size() != 1)
        return false;
    const QList<int> others = table.value(b.front());
    return std::ranges::any_of(table.value(a.front()),
                               [&](int group) { return others.contains(group); });
}

// What is left when codes are brought to one standard: private codes to their later ones,
// compatibility characters to theirs, selectors of a glyph variant dropped.
QString standardForm(QStringView text)
{
    QString result;
    for (const char32_t c : text.toUcs4()) {
        if (isVariationSelector(c))
            continue;
        const char32_t standard = standardCodeOf(c);
        result += QChar::fromUcs4(standard ? standard : c);
    }
    return result.normalized(QString::NormalizationForm_KC);
}

bool holdsPrivateUse(QStringView text)
{
    return std::ranges::any_of(text.toUcs4(), [](uint c) { return isPrivateUse(c); });
}

void append(QList<ComparedPiece> &pieces, Difference kind, const QString &here,
            const QString &there)
{
    if (kind == Difference::Same && !pieces.isEmpty() && pieces.last().kind == kind) {
        pieces.last().here += here;
        pieces.last().there += there;
        return;
    }
    pieces.append({kind, here, there});
}

struct Grapheme
{
    QString text;
    QString standard;
};

QList<Grapheme> preparedGraphemes(const QString &text)
{
    QList<Grapheme> result;
    for (const QString &grapheme : graphemes(text))
        result.append({grapheme, standardForm(grapheme)});
    return result;
}

Difference differenceOf(const Grapheme &here, const Grapheme &there)
{
    static const GroupTable variants = tableOf(variantGroups);
    static const GroupTable lookAlikes = tableOf(lookAlikeGroups);
    if (here.text == there.text)
        return Difference::Same;
    if (here.standard == there.standard)
        return Difference::OtherCode;
    if (standTogether(variants, here.standard, there.standard))
        return Difference::Variant;
    if (standTogether(lookAlikes, here.standard, there.standard))
        return Difference::LookAlike;
    if (holdsPrivateUse(here.standard) || holdsPrivateUse(there.standard))
        return Difference::PrivateUse;
    return Difference::Other;
}

// What it costs to let two graphemes stand for each other; kin are kept beside each other.
int costOf(const Grapheme &here, const Grapheme &there)
{
    switch (differenceOf(here, there)) {
    case Difference::Same:
        return 0;
    case Difference::OtherCode:
    case Difference::Variant:
    case Difference::LookAlike:
        return 2;
    default:
        return 3;
    }
}

constexpr int gapCost = 2;

// Costs of the best alignment of every pair of rests (Needleman and Wunsch).
std::vector<std::vector<int>> costTable(const QList<Grapheme> &a, const QList<Grapheme> &b)
{
    const auto rows = size_t(a.size());
    const auto columns = size_t(b.size());
    std::vector<std::vector<int>> cost(rows + 1, std::vector<int>(columns + 1));
    for (size_t i = rows + 1; i-- > 0;) {
        for (size_t j = columns + 1; j-- > 0;) {
            if (i == rows || j == columns) {
                cost[i][j] = gapCost * int(rows - i + columns - j);
                continue;
            }
            cost[i][j] = std::min({cost[i + 1][j + 1] + costOf(a[qsizetype(i)], b[qsizetype(j)]),
                                   cost[i + 1][j] + gapCost, cost[i][j + 1] + gapCost});
        }
    }
    return cost;
}

} // namespace

Difference differenceOf(QStringView here, QStringView there)
{
    return differenceOf(Grapheme{here.toString(), standardForm(here)},
                        Grapheme{there.toString(), standardForm(there)});
}

QList<ComparedPiece> compareTexts(QStringView here, QStringView there)
{
    const QString wholeHere = canonicalName(here);
    const QString wholeThere = canonicalName(there);
    if (wholeHere == wholeThere)
        return {{Difference::Same, wholeHere, wholeThere}};
    const QList<Grapheme> a = preparedGraphemes(wholeHere);
    const QList<Grapheme> b = preparedGraphemes(wholeThere);
    if (a.size() > longest || b.size() > longest)
        return {{Difference::Other, wholeHere, wholeThere}};
    const auto cost = costTable(a, b);
    QList<ComparedPiece> pieces;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        const int now = cost[size_t(i)][size_t(j)];
        if (i < a.size() && j < b.size() &&
            now == cost[size_t(i) + 1][size_t(j) + 1] + costOf(a[i], b[j])) {
            append(pieces, differenceOf(a[i], b[j]), a[i].text, b[j].text);
            ++i;
            ++j;
        } else if (i < a.size() && now == cost[size_t(i) + 1][size_t(j)] + gapCost) {
            append(pieces, Difference::OnlyHere, a[i++].text, {});
        } else {
            append(pieces, Difference::OnlyThere, {}, b[j++].text);
        }
    }
    return pieces;
}

Difference worstOf(const QList<ComparedPiece> &pieces)
{
    Difference worst = Difference::Same;
    for (const ComparedPiece &piece : pieces)
        worst = std::max(worst, piece.kind);
    return worst;
}

} // namespace lc::domain
