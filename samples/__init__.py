"""Sample desks, one in Chinese and one in English, with the dirt of real life and a `truth.json` beside them."""
