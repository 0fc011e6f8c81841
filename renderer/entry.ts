/**
 * The page's first script. Where the shell has put the first screen into the page, it lets the browser paint that before
 * the app is compiled and run, which takes several times as long.
 */
function afterFirstPaint(then: () => void): void {
  const root = document.getElementById('root')
  if (!root?.hasChildNodes() || document.visibilityState === 'hidden') {
    then()
    return
  }
  // A frame's callbacks run before it is painted, a task after them.
  requestAnimationFrame(() => setTimeout(then))
}

afterFirstPaint(() => void import('./main.tsx'))
