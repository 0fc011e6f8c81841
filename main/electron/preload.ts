import { contextBridge, ipcRenderer } from 'electron'
import { exposeBridge, type PageWindow } from './bridge/expose-bridge.ts'

declare const window: PageWindow

exposeBridge(contextBridge, ipcRenderer, window)
