/** What is used of a DOM node: this side compiles without the DOM's own types. */
export type PageNode = {
  nodeType: number
  /** In capitals for an element of HTML. */
  nodeName: string
  textContent: string | null
  firstChild: PageNode | null
  nextSibling: PageNode | null
  parentNode: PageNode | null
  getAttribute?(name: string): string | null
}

export type PageDocument = {
  documentElement: PageNode | null
  querySelector(selector: string): PageNode | null
}
