#include "document/pdffile_p.h"
#include "document/pdffilter.h"

#include <algorithm>

namespace lc::document {

namespace {

constexpr qsizetype largestFile = 64 << 20;
constexpr int mostPacked = 100000;

// The bytes of a stream, whose dictionary ends at `at`. Its Length is not to be relied on alone.
QByteArrayView streamData(QByteArrayView bytes, qsizetype at, const PdfValue &length, qint64 &work)
{
    if (bytes.sliced(at).startsWith("\r\n"))
        at += 2;
    else if (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r'))
        ++at;
    const qint64 told = length.integer().value_or(-1);
    if (told >= 0 && told <= bytes.size() - at) {
        PdfParser after(bytes, at + told);
        if (after.take("endstream"))
            return bytes.sliced(at, told);
    }
    const qsizetype end = bytes.indexOf("endstream", at);
    work += (end < 0 ? bytes.size() : end) - at;
    return end < 0 ? QByteArrayView() : bytes.sliced(at, end - at);
}

} // namespace

PdfObject PdfFile::Private::plainObject(qsizetype offset, int number) const
{
    if (offset < 0 || offset >= bytes.size() || work > mostWork)
        return {};
    PdfParser parser(bytes, offset);
    const auto named = parser.next();
    const auto generation = parser.next();
    if (!named || named->integer() != number || !generation || !parser.take("obj"))
        return {};
    PdfObject found;
    // "endobj" at once means nothing, and so does what cannot be read.
    found.value = parser.next().value_or(PdfValue());
    found.exists = true;
    work += parser.position() - offset;
    if (found.value.is(PdfValue::Kind::Dictionary) && parser.take("stream")) {
        PdfValue length = found.value.at("Length");
        if (length.is(PdfValue::Kind::Reference) && length.number != number) {
            const PdfPlace place = places.value(length.number);
            length = place.kind == PdfPlace::Kind::Plain && place.at + base != offset
                         ? plainObject(place.at + base, length.number).value
                         : PdfValue();
        }
        found.data = streamData(bytes, parser.position(), length, work);
    }
    return found;
}

std::optional<QByteArray> PdfFile::Private::content(const PdfObject &stream) const
{
    if (work > mostWork)
        return std::nullopt;
    auto bytes =
        decodedStream(stream.data, stream.value.at("Filter"), stream.value.at("DecodeParms"));
    work += stream.data.size() + (bytes ? bytes->size() : 0);
    return bytes;
}

std::shared_ptr<const PdfFile::Private::Pack> PdfFile::Private::pack(int number) const
{
    const auto known = packs.constFind(number);
    if (known != packs.constEnd())
        return *known;
    auto opened = std::make_shared<Pack>();
    packs.insert(number, opened);
    const PdfPlace place = places.value(number);
    if (place.kind != PdfPlace::Kind::Plain)
        return opened;
    const PdfObject stream = plainObject(place.at + base, number);
    const auto decoded = stream.value.at("Type").isName("ObjStm") ? content(stream) : std::nullopt;
    const qint64 count = stream.value.at("N").integer().value_or(-1);
    const qint64 first = stream.value.at("First").integer().value_or(-1);
    if (!decoded || count < 0 || count > mostPacked || first < 0 || first > decoded->size())
        return opened;
    opened->bytes = *decoded;
    PdfParser header(QByteArrayView(opened->bytes).first(first));
    for (qint64 i = 0; i < count; ++i) {
        const auto member = header.next();
        const auto at = header.next();
        const qint64 offset = at ? at->integer().value_or(-1) : -1;
        if (!member || offset < 0 || offset > decoded->size() - first)
            break;
        opened->members.append({static_cast<int>(member->integer().value_or(-1)), first + offset});
    }
    return opened;
}

PdfObject PdfFile::Private::packedObject(const PdfPlace &place, int number) const
{
    const auto from = pack(static_cast<int>(place.at));
    if (place.index < 0 || place.index >= from->members.size() ||
        from->members[place.index].first != number || work > mostWork)
        return {};
    const qsizetype begin = from->members[place.index].second;
    PdfParser parser(from->bytes, begin);
    const auto value = parser.next();
    work += parser.position() - begin;
    return value ? PdfObject{true, *value, {}} : PdfObject();
}

PdfObject PdfFile::Private::object(int number) const
{
    const PdfPlace place = places.value(number);
    switch (place.kind) {
    case PdfPlace::Kind::Free:
        return {};
    case PdfPlace::Kind::Plain:
        return plainObject(place.at + base, number);
    case PdfPlace::Kind::Packed:
        return packedObject(place, number);
    }
    Q_UNREACHABLE();
}

std::optional<PdfFile> PdfFile::read(QByteArrayView bytes)
{
    constexpr qsizetype headerReach = 1024;
    if (bytes.size() > largestFile)
        return std::nullopt;
    auto made = std::make_shared<Private>();
    made->bytes = bytes;
    made->base =
        std::max<qsizetype>(0, bytes.first(std::min(bytes.size(), headerReach)).indexOf("%PDF-"));
    if (!readCrossReferences(*made)) {
        made->places.clear();
        made->packs.clear();
        made->trailer = {};
        made->isRebuilt = true;
        if (!searchObjects(*made))
            return std::nullopt;
    }
    PdfFile file;
    file.d = std::move(made);
    return file;
}

const PdfValue &PdfFile::trailer() const
{
    return d->trailer;
}

bool PdfFile::isRebuilt() const
{
    return d->isRebuilt;
}

bool PdfFile::isExhausted() const
{
    return d->work > Private::mostWork;
}

QList<int> PdfFile::numbers() const
{
    QList<int> found;
    for (auto it = d->places.cbegin(); it != d->places.cend(); ++it) {
        if (it->kind != PdfPlace::Kind::Free)
            found.append(it.key());
    }
    std::ranges::sort(found);
    return found;
}

PdfObject PdfFile::object(int number) const
{
    return d->object(number);
}

PdfValue PdfFile::resolved(const PdfValue &value) const
{
    constexpr int mostSteps = 16;
    PdfValue found = value;
    for (int i = 0; found.is(PdfValue::Kind::Reference); ++i) {
        if (i >= mostSteps)
            return {};
        found = d->object(found.number).value;
    }
    return found;
}

std::optional<QByteArray> PdfFile::content(const PdfObject &stream) const
{
    return d->content(stream);
}

bool PdfFile::sharesPlace(int number, const PdfFile &other) const
{
    const PdfPlace place = d->places.value(number);
    if (place != other.d->places.value(number) || d->base != other.d->base)
        return false;
    return place.kind != PdfPlace::Kind::Packed || sharesPlace(static_cast<int>(place.at), other);
}

} // namespace lc::document
