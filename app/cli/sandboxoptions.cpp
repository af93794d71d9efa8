#include "cli/sandboxoptions.h"

#include "cli/connection.h"

#include "core/file.h"

#include <QFileInfo>

namespace lc::cli {

namespace {

constexpr qint64 largestFile = 1 << 20;
constexpr int longestLifetime = 24 * 3600;

Result<sandbox::IdentifierForm> formOf(const QString &name)
{
    if (name == u"base64url")
        return sandbox::IdentifierForm::Base64Url;
    if (name == u"base32")
        return sandbox::IdentifierForm::Base32;
    if (name == u"raw")
        return sandbox::IdentifierForm::Raw;
    return wrongUse(u"--identifier-form " % name);
}

// The error with the name of the file that it is about.
Error ofFile(const Error &error, const QString &path)
{
    Error::Facts facts = error.facts();
    facts.insert(QStringLiteral("file"), QFileInfo(path).fileName());
    return Error(error.code(), std::move(facts)).causedBy(error);
}

Result<> readSide(const Arguments &arguments, sandbox::SandboxOptions &options)
{
    const QString level = arguments.value("level", QStringLiteral("provincial"));
    if (level != u"provincial" && level != u"national")
        return wrongUse(u"--level " % level);
    options.isNational = level == u"national";
    options.province = arguments.value("province");
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!options.province.isEmpty() &&
        (options.province.size() != 2 || !isDigit(options.province[0]) ||
         !isDigit(options.province[1])))
        return wrongUse(u"--province " % options.province);
    if (!arguments.has("national"))
        return {};
    if (arguments.has("with-national") || options.isNational)
        return wrongUse(QStringLiteral("--national"));
    sandbox::NationalSide &side = options.national;
    side.url = QUrl(arguments.value("national"), QUrl::StrictMode);
    if (!side.url.isValid() || side.url.host().isEmpty())
        return wrongUse(u"--national " % arguments.value("national"));
    side.account = arguments.value("national-account");
    if (side.account.isEmpty())
        return wrongUse(QStringLiteral("--national-account"));
    if (!arguments.has("national-secret-file"))
        return wrongUse(QStringLiteral("--national-secret-file"));
    LC_TRY(secret, readSecret(arguments.value("national-secret-file")));
    side.secret = secret.view().toByteArray();
    return {};
}

} // namespace

Result<sandbox::SandboxOptions> sandboxOptionsOf(const Context &context)
{
    const Arguments &arguments = context.arguments;
    sandbox::SandboxOptions options;
    options.directory = arguments.value("directory", support::practiceDirectory(context.settings));
    options.host = arguments.value("host", options.host);
    LC_TRY(port, arguments.number("port", 0, 0, 65535));
    LC_TRY(seed, arguments.number("seed", 2942, 0, INT_MAX));
    LC_TRY(citizens, arguments.number("citizens", 0, 100, 1000000));
    options.citizens = citizens;
    options.port = static_cast<quint16>(port);
    options.seed = static_cast<quint32>(seed);
    if (arguments.has("profile")) {
        LC_TRY(profile, profileOf(arguments.value("profile")));
        options.profile = profile;
    }
    LC_TRY(lifetime, arguments.number("encrypted-lifetime", options.encryptedLifetimeSeconds, 1,
                                      longestLifetime));
    options.encryptedLifetimeSeconds = lifetime;
    LC_TRY(form, formOf(arguments.value("identifier-form", QStringLiteral("base64url"))));
    options.identifierForm = form;
    options.qrInRows = arguments.has("qr-in-rows");
    LC_CHECK(readSide(arguments, options));
    if (arguments.has("faults")) {
        LC_TRY(bytes, readFile(arguments.value("faults"), largestFile));
        auto faults = sandbox::Faults::fromJson(bytes.view());
        if (!faults)
            return fail(ofFile(faults.error(), arguments.value("faults")));
        options.faults = *faults;
    }
    if (arguments.has("admin") && !options.faults)
        options.faults = sandbox::Faults();
    return options;
}

} // namespace lc::cli
