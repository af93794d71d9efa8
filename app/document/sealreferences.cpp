#include "document/sealreferences.h"

namespace lc::document {

namespace {

constexpr QStringView keyedSm3 = u"1.2.156.10197.1.401.2";

// CheckMethod may be missing; then the length of the values tells.
std::optional<crypto::DigestAlgorithm> methodOf(const ofd::SignatureEntry &signature)
{
    if (!signature.checkMethod.trimmed().isEmpty())
        return crypto::digestFromName(signature.checkMethod);
    switch (signature.references.value(0).digest.size()) {
    case 16:
        return crypto::DigestAlgorithm::Md5;
    case 20:
        return crypto::DigestAlgorithm::Sha1;
    case 32:
        return crypto::DigestAlgorithm::Sm3;
    default: // no algorithm of ours
        return std::nullopt;
    }
}

Facts filesFact(const QStringList &files)
{
    return {{QStringLiteral("files"), files}, {QStringLiteral("count"), files.size()}};
}

void compareAll(const ofd::SignatureEntry &signature, crypto::DigestAlgorithm algorithm,
                EntryDigests &digests, ReferenceAnswer &answer)
{
    for (const ofd::SignatureEntry::Reference &reference : signature.references) {
        if (reference.entry.isEmpty()) {
            answer.missing.append(reference.file);
            continue;
        }
        const bool same = !reference.digest.isEmpty() &&
                          digests.of(reference.entry, algorithm) == reference.digest;
        (same ? answer.intact : answer.changed).append(reference.entry);
    }
    // Named twice with two values: whichever is right, the other is not.
    answer.changed.removeDuplicates();
    const QSet<QString> changed(answer.changed.cbegin(), answer.changed.cend());
    answer.intact.removeIf([&](const QString &name) { return changed.contains(name); });
}

Finding judgeReferences(const ofd::SignatureEntry &signature, crypto::DigestAlgorithm algorithm,
                        const ReferenceAnswer &answer)
{
    if (!answer.missing.isEmpty())
        return finding(Check::ReferenceDigests, State::Failed, Because::FileMissing,
                       filesFact(answer.missing + answer.changed));
    if (!answer.changed.isEmpty())
        return finding(Check::ReferenceDigests, State::Failed, Because::DigestDiffers,
                       filesFact(answer.changed));
    const Facts facts{{QStringLiteral("count"), answer.intact.size()},
                      {QStringLiteral("total"), signature.references.size()},
                      {QStringLiteral("algorithm"), crypto::nameOf(algorithm)}};
    if (crypto::isWeak(algorithm))
        return noticeOf(
            finding(Check::ReferenceDigests, State::Passed, Because::WeakDigest, facts));
    return finding(Check::ReferenceDigests, State::Passed, Because::AllMatch, facts);
}

bool isSignatureList(const QString &entry)
{
    return entry.section(u'/', -1).compare(u"Signatures.xml", Qt::CaseInsensitive) == 0;
}

} // namespace

Findings nothingToCheck(Because because)
{
    Findings findings;
    for (const Check check : {Check::ReferenceDigests, Check::SignedDataHash, Check::Signature,
                              Check::CertificateChain, Check::CertificateValidity, Check::Coverage})
        findings.append(finding(check, State::NotRun, because));
    return findings;
}

bool isKeyedDigest(const QString &checkMethod)
{
    return checkMethod.trimmed() == keyedSm3 || checkMethod.contains(u"hmac", Qt::CaseInsensitive);
}

EntryDigests::EntryDigests(const ofd::Package &package)
    : m_package(package)
{}

QByteArray EntryDigests::of(const QString &entry, crypto::DigestAlgorithm algorithm)
{
    const std::pair key{entry, static_cast<int>(algorithm)};
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    // In pieces: an entry may have 64 MiB.
    crypto::Digest digest(algorithm);
    const auto read = m_package.read(entry, [&](QByteArrayView piece) { digest.add(piece); });
    const QByteArray value = read ? digest.finish() : QByteArray();
    m_known.insert(key, value);
    return value;
}

ReferenceAnswer checkReferences(const ofd::SignatureEntry &signature, EntryDigests &digests)
{
    ReferenceAnswer answer;
    if (signature.references.isEmpty() && signature.problem) {
        answer.finding = finding(Check::ReferenceDigests, State::Failed, Because::Unreadable,
                                 {{QStringLiteral("file"), signature.xmlEntry}});
        return answer;
    }
    if (signature.references.isEmpty()) {
        answer.finding = finding(Check::ReferenceDigests, State::Failed, Because::NoReferences);
        return answer;
    }
    const Facts named{{QStringLiteral("algorithm"), signature.checkMethod}};
    const auto algorithm = methodOf(signature);
    if (algorithm && !isKeyedDigest(signature.checkMethod)) {
        compareAll(signature, *algorithm, digests, answer);
        answer.finding = judgeReferences(signature, *algorithm, answer);
        return answer;
    }
    for (const ofd::SignatureEntry::Reference &reference : signature.references) {
        if (reference.entry.isEmpty())
            answer.missing.append(reference.file);
    }
    if (!answer.missing.isEmpty())
        answer.finding = finding(Check::ReferenceDigests, State::Failed, Because::FileMissing,
                                 filesFact(answer.missing));
    else
        answer.finding = finding(Check::ReferenceDigests, State::Unknown,
                                 isKeyedDigest(signature.checkMethod) ? Because::KeyedDigest
                                                                      : Because::UnknownAlgorithm,
                                 named);
    return answer;
}

void allowLaterSignatures(const QList<ofd::SignatureEntry> &signatures,
                          QList<ReferenceAnswer> &answers)
{
    for (qsizetype i = 0; i + 1 < answers.size(); ++i) {
        ReferenceAnswer &answer = answers[i];
        if (answer.changed.size() != 1 || !answer.missing.isEmpty() ||
            !isSignatureList(answer.changed.first()))
            continue;
        // The later one must be whole itself, and name the list or this signature: some writers
        // leave out the list, since the next signature will change it again.
        const bool vouched = std::any_of(
            answers.cbegin() + i + 1, answers.cend(), [&](const ReferenceAnswer &later) {
                return later.finding.state == State::Passed &&
                       (later.intact.contains(answer.changed.first()) ||
                        later.intact.contains(signatures[i].xmlEntry));
            });
        if (!vouched)
            continue;
        answer.finding =
            noticeOf(finding(Check::ReferenceDigests, State::Passed, Because::LaterRevision,
                             {{QStringLiteral("count"), answer.intact.size()},
                              {QStringLiteral("total"), signatures[i].references.size()},
                              {QStringLiteral("files"), answer.changed}}));
        answer.changed.clear();
    }
}

} // namespace lc::document
