/** Answers "no" to collecting and rebuilding node_modules: out/ holds every package that runs, and no native one is used. */
exports.default = async () => false
