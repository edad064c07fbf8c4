"""What a small transformer says about an English article: content, cues, sources, and which belongs to which.

Pure like the rest of detect: vocabulary and session are arguments. It needs numpy, which comes with onnxruntime;
nothing else in Quotebook needs this room, so that Quotebook runs on rules alone where there is no onnxruntime.
"""

from quotebook.detect.network.reading import Mention, Network, Reading, Session

__all__ = ["Mention", "Network", "Reading", "Session"]
