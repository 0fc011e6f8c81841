/** IPC channel on which a window's preload script requests its port; the main process replies on PORT_MESSAGE. */
export const CONNECT_CHANNEL = 'diglot:connect'
