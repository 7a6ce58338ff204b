// The same promises in a real Chromium, where focus is the browser's own.
import '../hooks/ReauthBoundary.test.tsx'
import '../hooks/Protected.test.tsx'
