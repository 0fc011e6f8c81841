/**
 * Returns false to skip collecting and rebuilding node_modules: out/ contains every package, and no native one
 * is used.
 */
exports.default = async () => false
