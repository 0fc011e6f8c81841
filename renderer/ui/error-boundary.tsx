import { Component, type ReactNode } from 'react'

type Props = { onError: (error: unknown) => void; children: ReactNode }

/** Keeps a part that fails from taking the window with it: shows nothing in its place and tells. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error)
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
