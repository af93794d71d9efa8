#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

// Drives a fuzz target without libFuzzer: `fuzz_<name> SECONDS FOLDER` runs every seed of the
// folder, then changed copies of them until the time is over. A crash is the failure.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

std::vector<Bytes> readSeeds(const std::filesystem::path &folder)
{
    std::vector<Bytes> seeds;
    std::vector<std::filesystem::path> files;
    for (const auto &file : std::filesystem::directory_iterator(folder))
        files.push_back(file.path());
    std::ranges::sort(files); // a folder's own order differs from disk to disk
    for (const auto &file : files) {
        std::ifstream stream(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(stream),
                           std::istreambuf_iterator<char>());
    }
    return seeds;
}

Bytes changed(Bytes bytes, std::mt19937 &random)
{
    const int changes = 1 + static_cast<int>(random() % 4);
    for (int i = 0; i < changes && !bytes.empty(); ++i) {
        const std::size_t at = random() % bytes.size();
        switch (random() % 4) {
        case 0:
            bytes[at] ^= static_cast<std::uint8_t>(1u << (random() % 8));
            break;
        case 1:
            bytes[at] = static_cast<std::uint8_t>(random());
            break;
        case 2:
            bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 3:
            bytes.resize(at);
            break;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s SECONDS FOLDER\n", argv[0]);
        return 2;
    }
    const std::vector<Bytes> seeds = readSeeds(argv[2]);
    if (seeds.empty()) {
        std::fprintf(stderr, "no seeds in %s\n", argv[2]);
        return 1;
    }
    for (const Bytes &seed : seeds)
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[1]));
    std::mt19937 random(33190); // the same inputs in every run
    long runs = 0;
    while (std::chrono::steady_clock::now() < end) {
        const Bytes input = changed(seeds[random() % seeds.size()], random);
        LLVMFuzzerTestOneInput(input.data(), input.size());
        ++runs;
    }
    std::printf("%zu seeds, %ld changed inputs\n", seeds.size(), runs);
    return 0;
}
