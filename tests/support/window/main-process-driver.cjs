// Loaded into Electron's main process by `electron -r`: evaluates the functions that a test sends over the IPC channel.
'use strict'

const { runInThisContext } = require('node:vm')
const electron = require('electron')

// `-r` and this file, which the app would take for its own folder and a file to open.
process.argv.splice(1, 2)

process.on('message', ({ id, source, argument }) => {
  Promise.resolve()
    .then(() => runInThisContext(`(${source})`)(electron, argument))
    .then(
      (value) => process.send({ id, value }),
      (error) => process.send({ id, error: String(error) }),
    )
})
