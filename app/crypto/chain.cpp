#include "crypto/certificate_p.h"
#include "crypto/key_p.h"
#include "crypto/ocsp.h"
#include "crypto/revocationlist.h"

#include <openssl/x509_vfy.h>

#include <algorithm>

namespace lc::crypto {

namespace {

using StorePtr = std::unique_ptr<X509_STORE, OpensslDeleter<X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, OpensslDeleter<X509_STORE_CTX_free>>;

struct StackDeleter
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); } // borrows its elements
};
using StackPtr = std::unique_ptr<STACK_OF(X509), StackDeleter>;

// Reasons of RFC 5280 5.3.1 after which an earlier signature still stands.
bool isHarmlessReason(int reason)
{
    constexpr int affiliationChanged = 3;
    constexpr int superseded = 4;
    constexpr int cessationOfOperation = 5;
    return reason == affiliationChanged || reason == superseded || reason == cessationOfOperation;
}

ChainState stateOf(int error)
{
    switch (error) {
    case X509_V_OK:
        return ChainState::Trusted;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        return ChainState::NoAnchor;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return ChainState::NotYetValid;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return ChainState::Expired;
    case X509_V_ERR_CERT_REVOKED:
        return ChainState::Revoked;
    case X509_V_ERR_INVALID_PURPOSE:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        return ChainState::UsageWrong;
    default: // the library's list of codes is open
        return ChainState::Broken;
    }
}

// One step of the path, asked about on the day of signing.
struct RevocationQuestion
{
    const Certificate &certificate;
    const Certificate &issuer;
    const QDateTime &at;
};

void takeRevocation(const RevocationQuestion &question, const QDateTime &revokedAt, int reason,
                    ChainAnswer &answer)
{
    answer.revokedAt = revokedAt;
    answer.revokedSubject = question.certificate.commonName();
    if (revokedAt <= question.at || !isHarmlessReason(reason))
        answer.state = ChainState::Revoked;
}

bool askLists(const RevocationQuestion &question, const QList<RevocationList> &lists,
              ChainAnswer &answer)
{
    bool asked = false;
    for (const RevocationList &list : lists) {
        if (!list.isIssuedBy(question.issuer) || !list.isSignedBy(question.issuer))
            continue;
        // A list older than the signature knows nothing of it, one about others neither.
        asked = asked || (list.speaksOf(question.certificate) &&
                          (!list.nextUpdate().isValid() || list.nextUpdate() >= question.at));
        const auto entry = list.find(question.certificate);
        constexpr int removeFromCrl = 8;
        if (!entry || entry->reason == removeFromCrl)
            continue;
        asked = true;
        takeRevocation(question, entry->revokedAt, entry->reason, answer);
    }
    return asked;
}

bool askResponses(const RevocationQuestion &question, const QList<QByteArray> &responses,
                  ChainAnswer &answer)
{
    bool asked = false;
    for (const QByteArray &response : responses) {
        const auto read = readOcspResponse(response, question.certificate, question.issuer);
        if (!read || !*read)
            continue;
        const OcspAnswer &told = **read;
        const QDateTime fresh = told.nextUpdate.isValid() ? told.nextUpdate : told.thisUpdate;
        switch (told.state) {
        case OcspAnswer::State::Good:
            asked = asked || fresh >= question.at;
            break;
        case OcspAnswer::State::Revoked:
            asked = true;
            takeRevocation(question, told.revokedAt, told.reason, answer);
            break;
        case OcspAnswer::State::Unknown:
            break;
        }
    }
    return asked;
}

// Asks about every certificate but the anchor.
void checkRevocation(ChainAnswer &answer, const QDateTime &at, const QList<RevocationList> &lists,
                     const QList<QByteArray> &responses)
{
    bool everyOneAsked = answer.path.size() > 1;
    for (qsizetype i = 0; i + 1 < answer.path.size(); ++i) {
        const Certificate certificate = answer.path.at(i);
        const Certificate issuer = answer.path.at(i + 1);
        const RevocationQuestion question{certificate, issuer, at};
        const bool byList = askLists(question, lists, answer);
        const bool byResponse = askResponses(question, responses, answer);
        everyOneAsked = everyOneAsked && (byList || byResponse);
    }
    answer.revocationChecked = everyOneAsked || answer.state == ChainState::Revoked;
}

} // namespace

ChainAnswer checkChain(const Certificate &leaf, const QList<Certificate> &intermediates,
                       const QList<Certificate> &anchors, const QDateTime &at,
                       const QList<QByteArray> &crls, const QList<QByteArray> &ocsp)
{
    ChainAnswer answer;
    if (leaf.isNull())
        return answer;
    const StorePtr store(X509_STORE_new());
    for (const Certificate &anchor : anchors)
        X509_STORE_add_cert(store.get(), anchor.d->x509.get());
    const StackPtr untrusted(sk_X509_new_null());
    for (const Certificate &certificate : intermediates)
        sk_X509_push(untrusted.get(), certificate.d->x509.get());
    const StoreContextPtr context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), leaf.d->x509.get(), untrusted.get()) != 1) {
        answer.state = ChainState::Broken;
        answer.detail = takeOpensslError();
        return answer;
    }
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, at.toSecsSinceEpoch());
    // An administrator may trust an intermediate authority without its root.
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    X509_verify_cert(context.get());
    const int error = X509_STORE_CTX_get_error(context.get());
    answer.state = stateOf(error);
    answer.detail = QString::fromLatin1(X509_verify_cert_error_string(error));
    const STACK_OF(X509) *path = X509_STORE_CTX_get0_chain(context.get());
    const QList<Certificate> known = QList<Certificate>{leaf} + intermediates + anchors;
    for (int i = 0; i < sk_X509_num(path); ++i) {
        const X509 *step = sk_X509_value(path, i);
        const auto same = [step](const Certificate &c) { return c.d->x509.get() == step; };
        const auto found = std::ranges::find_if(known, same);
        if (found != known.end())
            answer.path.append(*found);
    }
    ERR_clear_error();
    if (answer.state != ChainState::Trusted || (crls.isEmpty() && ocsp.isEmpty()))
        return answer;
    QList<RevocationList> lists;
    for (const QByteArray &bytes : crls) {
        if (const auto list = RevocationList::fromPemOrDer(bytes))
            lists.append(*list);
    }
    checkRevocation(answer, at, lists, ocsp);
    return answer;
}

} // namespace lc::crypto
