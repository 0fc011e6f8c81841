/** The IPC message by which a window's preload script asks for its port. Its answer is the contract's PORT_MESSAGE. */
export const CONNECT_CHANNEL = 'diglot:connect'
