#include "cli/signing.h"

#include "cli/context.h"

#include "core/file.h"

namespace lc::cli {

Result<Answer>
signFile(Context &context,
         const std::function<Result<QByteArray>(QByteArrayView, const crypto::PrivateKey &)> &sign)
{
    LC_TRY(payload, readFile(context.arguments.argument(0), largestSignedFile));
    LC_TRY(pem, readFile(context.arguments.value("key"), largestSignedFile));
    LC_TRY(key, crypto::PrivateKey::fromPem(pem.view()));
    LC_TRY(signedFile, sign(payload.view(), key));
    const QString path = context.arguments.value("output");
    LC_CHECK(writeFile(path, signedFile));
    Answer answer;
    answer.json = {{QStringLiteral("file"), path}};
    answer.text = path;
    return answer;
}

} // namespace lc::cli
