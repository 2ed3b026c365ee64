// The prompts themselves are generated into this target by EmbedPromptsPlugin.
