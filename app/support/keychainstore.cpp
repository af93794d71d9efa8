#include "support/keychainstore.h"

#ifdef COUNTER_HAVE_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace lc::support {

QString platformSecretName(const QString &host, const QString &account)
{
    return u"platform " % account % u'@' % host;
}

#ifdef COUNTER_HAVE_KEYCHAIN

namespace {

constexpr QLatin1String service("license-counter");

Error errorOf(const QKeychain::Job &job)
{
    const bool missing = job.error() == QKeychain::EntryNotFound;
    return Error(missing ? ErrorCode::SecretMissing : ErrorCode::SecretStoreUnavailable,
                 {{QStringLiteral("keychain"), int(job.error())}});
}

// Starts a job that deletes itself; `answer` makes its result of the finished one.
template <class T, class Job, class Answer>
QFuture<Result<T>> run(Job *job, Answer answer)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [promise, job, answer = std::move(answer)](QKeychain::Job *) {
                         promise->addResult(job->error() == QKeychain::NoError
                                                ? answer(*job)
                                                : Result<T>(fail(errorOf(*job))));
                         promise->finish();
                     });
    job->start();
    return promise->future();
}

} // namespace

bool KeychainStore::isBuiltIn()
{
    return true;
}

QFuture<Result<SecureBytes>> KeychainStore::read(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(name);
    return run<SecureBytes>(job, [](const QKeychain::ReadPasswordJob &done) {
        return Result<SecureBytes>(SecureBytes::take(done.binaryData()));
    });
}

QFuture<Result<>> KeychainStore::write(const QString &name, const SecureBytes &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(name);
    job->setBinaryData(secret.view().toByteArray());
    return run<void>(job, [](const QKeychain::WritePasswordJob &) { return Result<>(); });
}

QFuture<Result<>> KeychainStore::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(name);
    return run<void>(job, [](const QKeychain::DeletePasswordJob &) { return Result<>(); });
}

#else

namespace {

template <class T>
QFuture<Result<T>> unavailable()
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(fail(ErrorCode::SecretStoreUnavailable)));
    promise.finish();
    return promise.future();
}

} // namespace

bool KeychainStore::isBuiltIn()
{
    return false;
}

QFuture<Result<SecureBytes>> KeychainStore::read(const QString &)
{
    return unavailable<SecureBytes>();
}

QFuture<Result<>> KeychainStore::write(const QString &, const SecureBytes &)
{
    return unavailable<void>();
}

QFuture<Result<>> KeychainStore::remove(const QString &)
{
    return unavailable<void>();
}

#endif

} // namespace lc::support
