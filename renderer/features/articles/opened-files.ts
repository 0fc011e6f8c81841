/** What the file dialog shows, by name alone; `.zip` is for FB2, which is mostly passed on so. */
export const OPENED_FILES =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.epub,.fb2,.fbz,.zip,.docx,.pdf,text/plain,text/html,text/markdown,application/epub+zip,application/pdf'
