import { Component, type ReactNode } from 'react'

type Props = {
  onError?: (error: unknown) => void
  /** What stands in the place of a part that failed; nothing, if it is left out. */
  fallback?: ReactNode
  children: ReactNode
}

/** Keeps a part that fails from taking the window with it, and tells. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error)
  }

  override render(): ReactNode {
    return this.state.failed ? (this.props.fallback ?? null) : this.props.children
  }
}
