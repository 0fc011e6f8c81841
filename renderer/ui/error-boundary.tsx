import { Component, type ReactNode } from 'react'

type Props = {
  onError?: (error: unknown) => void
  /** Shown instead of children that failed to render; nothing by default. */
  fallback?: ReactNode
  children: ReactNode
}

/** Catches errors of its children while rendering, and reports them. */
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
