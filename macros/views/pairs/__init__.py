"""The page of two models: what separates them in short, every figure of both, and what cannot be said of them.

Nothing here concludes anything. Each sentence is about one field and says what the rules of claims allow for it: equal,
more, not comparable, unknown. No sentence sums up others, no benchmark is counted, and no model is called the better
one; sites that did have called models dearer whose prices they print as equal.
"""
