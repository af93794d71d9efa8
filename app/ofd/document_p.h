#pragma once

#include "ofd/document.h"
#include "ofd/documentroot.h"

namespace lc::ofd {

// What copies of a Document share. Everything read at opening is constant afterwards.
struct Document::Private
{
    Package package;
    int body = 0;
    QList<DocumentBody> bodies;
    DocumentRoot root;
    QList<SignatureEntry> signatures;
};

} // namespace lc::ofd
