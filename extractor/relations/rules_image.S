// SPDX-License-Identifier: Apache-2.0
// Embeds the compiled rules, and their text for users who add to them; the assembler finds the one in the build
// folder, the other in the source folder.
        .section .rodata
        .balign 16
        .global yuantu_rule_image
yuantu_rule_image:
        .incbin "relation_rules.bin"
        .global yuantu_relation_rules
        .global yuantu_relation_rules_end
yuantu_relation_rules:
        .incbin "relations.rules"
yuantu_relation_rules_end:
        .section .note.GNU-stack,"",@progbits
