#pragma once

#include "core/result.h"
#include "ofd/iccprofile.h"
#include "ofd/package.h"
#include "ofd/pageobjects.h"

#include <QHash>

namespace lc::ofd {

// What objects refer to by number (GB/T 33190 7.9): plain values read from Res files.

enum class ColorModel { Gray, Rgb, Cmyk };

struct ColorSpace
{
    ColorModel model = ColorModel::Rgb;
    int bitsPerComponent = 8;
    QList<QList<int>> palette;
    QString profile; // entry of an ICC profile, empty: none
    std::shared_ptr<const IccProfile> icc;
};

struct FontResource
{
    int id = 0;
    QString name;
    QString family;
    QString charset;
    bool bold = false;
    bool italic = false;
    bool serif = false;
    bool fixedWidth = false;
    QString entry; // embedded file, empty: none
};

struct MediaResource
{
    QString type;
    QString format; // as declared; not to be believed
    QString entry;
};

struct CompositeResource
{
    double width = 0;
    double height = 0;
    ObjectBlock content;
};

struct Resources
{
    QHash<int, ColorSpace> colorSpaces;
    QHash<int, DrawParam> drawParams;
    QHash<int, FontResource> fonts;
    QHash<int, MediaResource> media;
    QHash<int, std::shared_ptr<const CompositeResource>> composites;

    // Takes over what `other` has and this one lacks.
    void merge(const Resources &other);
};

[[nodiscard]] Result<Resources> readResources(const Package &package, const QString &entry,
                                              QStringView documentEntry);

} // namespace lc::ofd
