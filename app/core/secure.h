#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <memory>
#include <vector>

namespace lc {

// Overwrites memory in a way that the compiler may not drop.
void wipe(void *data, size_t size);
// Overwrites the characters if the string is not shared, then clears it.
void wipe(QString &text);
void wipe(QByteArray &bytes);

template <class T>
struct WipingAllocator
{
    using value_type = T;
    WipingAllocator() = default;
    template <class U>
    WipingAllocator(const WipingAllocator<U> &)
    {}
    T *allocate(size_t n) { return std::allocator<T>().allocate(n); }
    void deallocate(T *p, size_t n)
    {
        wipe(p, n * sizeof(T));
        std::allocator<T>().deallocate(p, n);
    }
    template <class U>
    bool operator==(const WipingAllocator<U> &) const
    {
        return true;
    }
};

// Bytes that are overwritten when the last holder lets go: license files, keys, answers.
// Copying shares; the content never changes after construction. Thread-safe like shared_ptr.
class SecureBytes
{
public:
    SecureBytes() = default;
    explicit SecureBytes(QByteArrayView bytes);
    // Copies, then wipes the source.
    static SecureBytes take(QByteArray &&bytes);

    [[nodiscard]] QByteArrayView view() const;
    // A QByteArray over the same memory without a copy; must not outlive this object.
    [[nodiscard]] QByteArray borrowed() const;
    [[nodiscard]] qsizetype size() const { return view().size(); }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    friend bool operator==(const SecureBytes &a, const SecureBytes &b)
    {
        return a.view() == b.view();
    }

private:
    using Storage = std::vector<char, WipingAllocator<char>>;
    std::shared_ptr<const Storage> m_storage;
};

// Text of a citizen (number, name, values of a face) that is overwritten when the last holder
// lets go. UTF-16; count and cut by code point with codePoints(). toString() makes a copy that
// is the caller's to wipe.
class SecureText
{
public:
    SecureText() = default;
    explicit SecureText(QStringView text);

    [[nodiscard]] QStringView view() const;
    [[nodiscard]] QString toString() const { return view().toString(); }
    [[nodiscard]] bool isEmpty() const { return view().isEmpty(); }
    [[nodiscard]] std::u32string codePoints() const;
    friend bool operator==(const SecureText &a, const SecureText &b)
    {
        return a.view() == b.view();
    }

private:
    using Storage = std::vector<char16_t, WipingAllocator<char16_t>>;
    std::shared_ptr<const Storage> m_storage;
};

} // namespace lc
