import Model
import Terminal
import Testing
import Views

@Suite("Pages")
struct PageTests {}
